// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/archives/folderbuilder.h"

#include <QFile>
#include <QTemporaryFile>

#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace packdesk {

namespace {

constexpr const char *kindNames[] = {"NotReadable",
                                     "NotGzip",
                                     "NotTar",
                                     "Truncated",
                                     "PackYamlMissing",
                                     "PackYamlInvalid",
                                     "FieldMissing",
                                     "FieldWrong",
                                     "CapabilitiesInvalid",
                                     "UnknownTopLevel",
                                     "AbsolutePath",
                                     "ParentPath",
                                     "Link",
                                     "SpecialFile",
                                     "DuplicatePath",
                                     "CaseCollision",
                                     "BadName",
                                     "TooManyEntries",
                                     "TooLarge",
                                     "TookTooLong",
                                     "LooksLikeSecret",
                                     "BadEncoding",
                                     "UnknownField",
                                     "NameNotUtf8",
                                     "AbsoluteLink",
                                     "OutsideLink",
                                     "TooDeep",
                                     "Changed",
                                     "VersionIsNumber",
                                     "CannotWrite",
                                     "Cancelled"};
static_assert(std::size(kindNames) == size_t(FindingKind::Cancelled) + 1);

bool makeFile(int parent, const char *name, const FolderItem &item)
{
    const int file = openat(parent, name, O_WRONLY | O_CREAT | O_TRUNC, mode_t(item.mode));
    const bool good = file >= 0 && fchmod(file, mode_t(item.mode)) == 0
        && write(file, item.content.constData(), size_t(item.content.size()))
            == ssize_t(item.content.size());
    close(file);
    return good;
}

// A path of a socket may only be short, so it is bound through the parent's descriptor.
bool makeSocket(int parent, const char *name)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto path = QByteArray("/proc/self/fd/") + QByteArray::number(parent) + '/' + name;
    std::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
    const int number = socket(AF_UNIX, SOCK_STREAM, 0);
    const bool good
        = bind(number, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    close(number);
    return good;
}

bool make(int parent, const char *name, const FolderItem &item)
{
    switch (item.kind) {
    case FolderItem::Kind::File:
        return makeFile(parent, name, item);
    case FolderItem::Kind::Directory:
        return mkdirat(parent, name, 0755) == 0 || errno == EEXIST;
    case FolderItem::Kind::Link:
        return symlinkat(item.content.constData(), parent, name) == 0;
    case FolderItem::Kind::Pipe:
        return mkfifoat(parent, name, 0600) == 0;
    case FolderItem::Kind::Socket:
        return makeSocket(parent, name);
    case FolderItem::Kind::Absent:
        return true;
    }
    return false;
}

} // namespace

void buildFolder(const QString &root, const QList<FolderItem> &items)
{
    for (const auto &item : items) {
        auto names = item.path.split('/');
        const auto name = names.takeLast();
        int at = open(QFile::encodeName(root).constData(), O_RDONLY | O_DIRECTORY);
        for (const auto &directory : std::as_const(names)) {
            mkdirat(at, directory.constData(), 0755);
            const int next = openat(at, directory.constData(), O_RDONLY | O_DIRECTORY);
            close(at);
            at = next;
        }
        const bool made = at >= 0 && make(at, name.constData(), item);
        if (!made)
            qFatal("%s: %s", item.path.constData(), std::strerror(errno));
        close(at);
    }
}

void awaitNextFileTime()
{
    QTemporaryFile probe;
    if (!probe.open())
        qFatal("no temporary file");
    const auto touch = [&] {
        struct stat status
        {
        };
        futimens(probe.handle(), nullptr);
        fstat(probe.handle(), &status);
        return status.st_mtim;
    };
    const auto first = touch();
    for (auto now = first; now.tv_sec == first.tv_sec && now.tv_nsec == first.tv_nsec;)
        now = touch();
}

QByteArray goodManifest()
{
    return "name: tools\n"
           "version: \"1.0.0\"\n"
           "description: Tools\n"
           "category: data\n";
}

QString findingText(const Finding &finding)
{
    constexpr QLatin1String severities("NWE");
    auto text = QString(severities.at(int(finding.severity))) + QLatin1Char(' ')
        + QLatin1String(kindNames[int(finding.kind)]) + QLatin1Char(' ') + finding.path;
    if (finding.line > 0)
        text += QStringLiteral(":%1:%2").arg(finding.line).arg(finding.column);
    return finding.detail.isEmpty() ? text : text + QLatin1Char(' ') + finding.detail;
}

QStringList findingTexts(const QList<Finding> &findings)
{
    QStringList texts;
    for (const auto &finding : findings)
        texts.append(findingText(finding));
    return texts;
}

} // namespace packdesk
