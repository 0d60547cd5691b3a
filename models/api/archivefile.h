// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QFile>
#include <QString>

namespace packdesk {

/// A file that is sent: what it was when it was opened, and whether it still is. Any one thread.
class ArchiveFile
{
public:
    /// False where it is no regular file or cannot be read; errorText() has the reason.
    bool open(const QString &path);

    qint64 size() const { return m_size; }
    qint64 position() const { return m_position; }
    bool atEnd() const { return m_position >= m_size; }
    QString errorText() const { return m_error; }

    enum class Read {
        Fine,
        /// It shrank, grew, was written to or replaced since it was opened.
        Changed,
        Unreadable,
    };
    /// Fills at most `room` bytes and counts them into `count`. The last bytes are only given out
    /// after a look at the whole: a changed file never comes to its end.
    Read read(char *bytes, qint64 room, qint64 &count);

private:
    struct Identity
    {
        quint64 device = 0;
        quint64 inode = 0;
        qint64 size = -1;
        qint64 modified = 0;

        friend bool operator==(const Identity &, const Identity &) = default;
    };
    static Identity identityOf(const QString &path);
    Identity identityOfOpenFile() const;

    QFile m_file;
    Identity m_identity;
    QString m_error;
    qint64 m_size = 0;
    qint64 m_position = 0;
};

} // namespace packdesk
