// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/privatefile.h"

#include "models/archives/folderhandle.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace packdesk {

namespace {

constexpr int directoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr QByteArrayView prefix("pack-");

/// The root, private and ours; not open, with errno, where it cannot be that.
Descriptor openRoot(const QString &root)
{
    const auto path = QFile::encodeName(root);
    QDir().mkpath(QFileInfo(root).path());
    if (mkdir(path.constData(), 0700) != 0 && errno != EEXIST)
        return {};
    Descriptor opened(open(path.constData(), directoryFlags));
    struct stat status
    {
    };
    if (!opened.isOpen() || fstat(opened.number(), &status) != 0)
        return {};
    if (status.st_uid != geteuid()) {
        errno = EPERM;
        return {};
    }
    return fchmod(opened.number(), 0700) == 0 ? std::move(opened) : Descriptor();
}

void removeContent(int directory)
{
    DIR *stream = fdopendir(dup(directory));
    if (!stream)
        return;
    while (const auto *found = readdir(stream)) {
        if (qstrcmp(found->d_name, ".") != 0 && qstrcmp(found->d_name, "..") != 0)
            unlinkat(directory, found->d_name, 0);
    }
    closedir(stream);
}

void removeUnlessLocked(int root, const char *name)
{
    const Descriptor directory(openat(root, name, directoryFlags));
    if (!directory.isOpen() || flock(directory.number(), LOCK_EX | LOCK_NB) != 0)
        return;
    removeContent(directory.number());
    unlinkat(root, name, AT_REMOVEDIR);
}

/// The caller holds the lock of `root`: no directory is without its own lock meanwhile.
void sweepLocked(int root)
{
    DIR *stream = fdopendir(openat(root, ".", directoryFlags));
    if (!stream)
        return;
    while (const auto *found = readdir(stream)) {
        if (QByteArrayView(found->d_name).startsWith(prefix))
            removeUnlessLocked(root, found->d_name);
    }
    closedir(stream);
}

QByteArray safeName(const QString &name)
{
    auto bytes = name.toUtf8().replace('/', '_').replace('\0', '_');
    while (bytes.startsWith('.'))
        bytes.remove(0, 1);
    return bytes.isEmpty() || bytes.size() > 200 ? QByteArray("pack.tar.gz") : bytes;
}

} // namespace

PrivateFile::PrivateFile(QByteArray directory, QByteArray name)
    : m_directory(std::move(directory))
    , m_name(std::move(name))
{
}

tl::expected<std::unique_ptr<PrivateFile>, QString> PrivateFile::create(const QString &root,
                                                                        const QString &name)
{
    const auto fail = [] { return tl::unexpected(systemWords(errno)); };
    const auto opened = openRoot(root);
    if (!opened.isOpen() || flock(opened.number(), LOCK_EX) != 0)
        return fail();
    sweepLocked(opened.number());
    auto directory = QFile::encodeName(root) + '/' + prefix.toByteArray() + "XXXXXX";
    if (!mkdtemp(directory.data()))
        return fail();
    std::unique_ptr<PrivateFile> file(new PrivateFile(directory, safeName(name)));
    file->m_lock = Descriptor(open(directory.constData(), directoryFlags));
    if (!file->m_lock.isOpen() || flock(file->m_lock.number(), LOCK_EX | LOCK_NB) != 0)
        return fail();
    file->m_file = Descriptor(openat(file->m_lock.number(), file->m_name.constData(),
                                     O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file->m_file.isOpen())
        return fail();
    return file;
}

void PrivateFile::sweep(const QString &root)
{
    const Descriptor opened(open(QFile::encodeName(root).constData(), directoryFlags));
    if (opened.isOpen() && flock(opened.number(), LOCK_EX | LOCK_NB) == 0)
        sweepLocked(opened.number());
}

PrivateFile::~PrivateFile()
{
    if (m_lock.isOpen())
        unlinkat(m_lock.number(), m_name.constData(), 0);
    rmdir(m_directory.constData());
}

QString PrivateFile::path() const
{
    return QFile::decodeName(m_directory + '/' + m_name);
}

bool PrivateFile::write(const char *bytes, qint64 count)
{
    while (count > 0) {
        const auto written = ::write(m_file.number(), bytes, size_t(count));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            m_error = systemWords(errno);
            return false;
        }
        bytes += written;
        count -= written;
    }
    return true;
}

bool PrivateFile::close()
{
    if (m_file.isOpen() && ::close(m_file.take()) != 0)
        m_error = systemWords(errno);
    return m_error.isEmpty();
}

} // namespace packdesk
