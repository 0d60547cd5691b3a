// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/archivefile.h"

#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace packdesk {

namespace {

#ifdef Q_OS_UNIX
ArchiveIdentity identityFrom(const struct stat &status)
{
    constexpr qint64 second = 1000000000;
#ifdef Q_OS_DARWIN
    const timespec modified = status.st_mtimespec;
#else
    const timespec modified = status.st_mtim;
#endif
    return {status.st_dev, status.st_ino, status.st_size,
            modified.tv_sec * second + modified.tv_nsec};
}
#endif

} // namespace

ArchiveIdentity ArchiveIdentity::of(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status
    {
    };
    if (stat(QFile::encodeName(path).constData(), &status) != 0) {
        return {};
    }
    return identityFrom(status);
#else
    const QFileInfo info(path);
    return {0, 0, info.isFile() ? info.size() : -1, info.lastModified().toMSecsSinceEpoch()};
#endif
}

ArchiveIdentity ArchiveFile::identityOfOpenFile() const
{
#ifdef Q_OS_UNIX
    struct stat status
    {
    };
    if (fstat(m_file.handle(), &status) != 0) {
        return {};
    }
    return identityFrom(status);
#else
    return ArchiveIdentity::of(m_file.fileName());
#endif
}

bool ArchiveFile::open(const QString &path, const std::optional<ArchiveIdentity> &known)
{
    // Opening a pipe would wait for its writer.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {
        m_error = QStringLiteral("not a regular file");
        return false;
    }
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        m_error = m_file.errorString();
        return false;
    }
    m_identity = identityOfOpenFile();
    m_size = m_identity.size;
    m_changed = known && *known != m_identity;
    return m_size >= 0 && !m_changed;
}

ArchiveFile::Read ArchiveFile::read(char *bytes, qint64 room, qint64 &count)
{
    count = 0;
    const qint64 wanted = std::min(room, m_size - m_position);
    if (wanted <= 0) {
        return Read::Fine;
    }
    const qint64 got = m_file.read(bytes, wanted);
    if (got < 0) {
        m_error = m_file.errorString();
        return Read::Unreadable;
    }
    const bool last = m_position + got == m_size;
    if (got == 0
        || (last
            && (identityOfOpenFile() != m_identity
                || ArchiveIdentity::of(m_file.fileName()) != m_identity))) {
        return Read::Changed;
    }
    m_position += got;
    count = got;
    return Read::Fine;
}

} // namespace packdesk
