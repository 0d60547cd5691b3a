// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/durablefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace packdesk {

namespace {

tl::unexpected<QString> systemError(const QString &path)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    return tl::unexpected(QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), reason));
}

tl::expected<void, QString> sync(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(path);
    const int result = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    if (result != 0)
        return systemError(path);
    return {};
}

} // namespace

tl::expected<void, QString> writeDurably(const QString &path, const QByteArray &bytes)
{
    // QSaveFile syncs before it renames.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(bytes);
    if (!file.commit())
        return tl::unexpected(file.errorString());
    return syncFolder(QFileInfo(path).absolutePath());
}

tl::expected<void, QString> moveDurably(const QString &from, const QString &to)
{
    if (const auto synced = sync(from, O_RDONLY); !synced)
        return synced;
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemError(to);
    return {};
}

tl::expected<void, QString> syncFolder(const QString &path)
{
    return sync(path, O_RDONLY | O_DIRECTORY);
}

} // namespace packdesk
