// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/folderhandle.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>

namespace packdesk {

namespace {

constexpr int directoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
constexpr int fileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

Finding finding(FindingKind kind, const QByteArray &path, const QString &detail = {})
{
    return {Severity::Error, kind, QString::fromUtf8(path), 0, 0, detail};
}

/// What was there when the folder was listed and is not there any more has changed.
Finding failure(int number, const QByteArray &path)
{
    if (number == ENOENT || number == ENOTDIR || number == ELOOP)
        return finding(FindingKind::Changed, path);
    return finding(FindingKind::NotReadable, path, systemWords(number));
}

qint64 nanoseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

FileIdentity identityFrom(const struct stat &status)
{
#ifdef Q_OS_DARWIN
    const auto modified = status.st_mtimespec;
    const auto changed = status.st_ctimespec;
#else
    const auto modified = status.st_mtim;
    const auto changed = status.st_ctim;
#endif
    return {quint64(status.st_dev), quint64(status.st_ino), qint64(status.st_size),
            nanoseconds(modified), nanoseconds(changed)};
}

std::optional<FileIdentity> identityOf(const Descriptor &file)
{
    struct stat status
    {
    };
    if (fstat(file.number(), &status) != 0)
        return std::nullopt;
    return identityFrom(status);
}

QString systemWords(int number)
{
    return QString::fromStdString(std::generic_category().message(number));
}

FolderHandle::FolderHandle(Descriptor root)
    : m_root(std::move(root))
{
}

tl::expected<FolderHandle, Finding> FolderHandle::open(const QString &path)
{
    Descriptor root(::open(QFile::encodeName(path).constData(), directoryFlags & ~O_NOFOLLOW));
    if (!root.isOpen())
        return tl::unexpected(finding(FindingKind::NotReadable, {}, systemWords(errno)));
    return FolderHandle(std::move(root));
}

int FolderHandle::parentOf(const QByteArray &path)
{
    const auto slash = path.lastIndexOf('/');
    if (slash < 0)
        return m_root.number();
    const auto wanted = path.left(slash);
    if (m_parent.isOpen() && m_parentPath == wanted)
        return m_parent.number();
    Descriptor at;
    for (const auto &name : wanted.split('/')) {
        const int from = at.isOpen() ? at.number() : m_root.number();
        Descriptor next(openat(from, name.constData(), directoryFlags));
        if (!next.isOpen())
            return -1;
        at = std::move(next);
    }
    m_parent = std::move(at);
    m_parentPath = wanted;
    return m_parent.number();
}

tl::expected<Descriptor, Finding> FolderHandle::openFile(const FolderEntry &entry)
{
    const int parent = parentOf(entry.path);
    if (parent < 0)
        return tl::unexpected(failure(errno, entry.path));
    const auto name = entry.path.mid(entry.path.lastIndexOf('/') + 1);
    struct stat status
    {
    };
    // Opening some devices already does something.
    if (fstatat(parent, name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return tl::unexpected(failure(errno, entry.path));
    if (!S_ISREG(status.st_mode) || identityFrom(status) != entry.identity)
        return tl::unexpected(finding(FindingKind::Changed, entry.path));
    Descriptor file(openat(parent, name.constData(), fileFlags));
    if (!file.isOpen())
        return tl::unexpected(failure(errno, entry.path));
    if (identityOf(file) != entry.identity)
        return tl::unexpected(finding(FindingKind::Changed, entry.path));
    return file;
}

tl::expected<Descriptor, Finding> FolderHandle::openDirectory(const QByteArray &path)
{
    const int parent = parentOf(path);
    const auto name = path.isEmpty() ? QByteArray(".") : path.mid(path.lastIndexOf('/') + 1);
    Descriptor directory(parent < 0 ? -1 : openat(parent, name.constData(), directoryFlags));
    if (!directory.isOpen())
        return tl::unexpected(failure(errno, path));
    return directory;
}

} // namespace packdesk
