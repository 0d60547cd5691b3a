// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <initializer_list>
#include <optional>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace packdesk {

/// What a test finds on its session bus.
enum class SessionKind {
    /// A real gnome-keyring with an unlocked default collection.
    Keyring,
    /// A bus on which nobody keeps secrets, and nobody can be started for it.
    NoService,
    /// An address where no bus listens.
    NoBus,
};

/// Runs this very program again in a private session, with its own bus and its own XDG
/// directories, and gives its exit status; nothing in the inner run. Call it first in main():
///
///     if (const auto status = runInPrivateSession(SessionKind::Keyring, argv))
///         return *status;
inline std::optional<int> runInPrivateSession(SessionKind kind, char *argv[])
{
    if (qEnvironmentVariableIsSet("PACKDESK_PRIVATE_SESSION"))
        return std::nullopt;
    const QTemporaryDir home;
    QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const char *name :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "HOME"})
        qputenv(name, QFile::encodeName(home.path()));
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY"})
        qunsetenv(name);
    qputenv("PACKDESK_PRIVATE_SESSION", "1");

    const QByteArray config = QFile::encodeName(home.filePath(QStringLiteral("bus.conf")));
    std::vector<QByteArray> command{"dbus-run-session"};
    if (kind == SessionKind::NoService) {
        QFile file(QFile::decodeName(config));
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        file.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                   "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                   "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        command.push_back("--config-file=" + config);
    }
    command.push_back("--");
    if (kind == SessionKind::Keyring) {
        for (const char *word :
             {"bash", "-c",
              "echo -n x | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
              "exec \"$0\" \"$@\""})
            command.push_back(word);
    }
    if (kind == SessionKind::NoBus) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + config);
        command.clear();
    }
    for (char **word = argv; *word; ++word)
        command.push_back(*word);

    const pid_t child = fork();
    if (child == 0) {
        std::vector<char *> words;
        words.reserve(command.size() + 1);
        for (QByteArray &word : command)
            words.push_back(word.data());
        words.push_back(nullptr);
        execvp(words.front(), words.data());
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

} // namespace packdesk
