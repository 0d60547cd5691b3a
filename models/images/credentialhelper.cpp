// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/dockerconfig.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <simdjson.h>

namespace packdesk {

namespace {

constexpr qsizetype mostAnswerBytes = 65'536;
constexpr int pollMilliseconds = 50;
constexpr QLatin1String identityTokenUser("<token>");

auto failure(DockerConfigFault fault, const QString &detail)
{
    return tl::unexpected(DockerConfigError{fault, detail.left(300)});
}

/// A file name, so that it is looked for on the PATH and nowhere else.
bool isHelperName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 100
        && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                   || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.';
           });
}

QByteArray textAt(const simdjson::dom::object &map, const char *key)
{
    std::string_view text;
    if (map[key].get_string().get(text) != simdjson::SUCCESS)
        return {};
    return QByteArray(text.data(), qsizetype(text.size()));
}

DockerLookup readAnswer(const QByteArray &json, const QString &helper)
{
    simdjson::dom::parser parser;
    simdjson::dom::object map;
    if (parser.parse(json.constData(), size_t(json.size())).get_object().get(map)
        != simdjson::SUCCESS) {
        return failure(DockerConfigFault::HelperFailed, helper);
    }
    const auto user = QString::fromUtf8(textAt(map, "Username"));
    const auto password = textAt(map, "Secret");
    if (user == identityTokenUser)
        return failure(DockerConfigFault::IdentityToken, helper);
    if (user.isEmpty() && password.isEmpty())
        return std::nullopt;
    return RegistryCredentials{user, Secret(password)};
}

/// Until it ends by itself; what it said is in it then.
std::optional<DockerConfigFault> waitFor(QProcess &process, int milliseconds,
                                         const CancelFlag &cancelled)
{
    const QDeadlineTimer deadline(milliseconds);
    while (!process.waitForFinished(pollMilliseconds)) {
        if (process.state() == QProcess::NotRunning)
            return std::nullopt;
        if (cancelled && cancelled->load())
            return DockerConfigFault::Cancelled;
        if (process.bytesAvailable() > mostAnswerBytes)
            return DockerConfigFault::HelperFailed;
        if (deadline.hasExpired())
            return DockerConfigFault::HelperTimedOut;
    }
    return std::nullopt;
}

void end(QProcess &process)
{
    process.kill();
    process.waitForFinished(1000);
}

} // namespace

DockerLookup askHelper(const QString &name, const QString &server, int milliseconds,
                       const CancelFlag &cancelled)
{
    const QString program = QStringLiteral("docker-credential-") + name;
    const QString path = isHelperName(name) ? QStandardPaths::findExecutable(program) : QString();
    if (path.isEmpty())
        return failure(DockerConfigFault::HelperMissing, program);
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(path, {QStringLiteral("get")});
    if (!process.waitForStarted(milliseconds))
        return failure(DockerConfigFault::HelperFailed, process.errorString());
    process.write(server.toUtf8());
    process.closeWriteChannel();
    const auto fault = waitFor(process, milliseconds, cancelled);
    if (fault) {
        end(process);
        return failure(*fault, program);
    }
    const auto answer = process.readAllStandardOutput();
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return readAnswer(answer, program);
    // The one thing that helpers have agreed to say when they know nothing.
    if (answer.contains("credentials not found"))
        return std::nullopt;
    return failure(DockerConfigFault::HelperFailed, program);
}

} // namespace packdesk
