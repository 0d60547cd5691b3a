// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QFile>
#include <QString>

#include <optional>

namespace packdesk {

/// Which file it is and what state it is in: another one where it was written to or replaced.
struct ArchiveIdentity
{
    quint64 device = 0;
    quint64 inode = 0;
    /// -1 where there is no such file.
    qint64 size = -1;
    /// In nanoseconds.
    qint64 modified = 0;

    /// Looks at the disk, which may take its time: on a worker.
    static ArchiveIdentity of(const QString &path);

    friend bool operator==(const ArchiveIdentity &, const ArchiveIdentity &) = default;
};

/// A file that is sent: what it was when it was looked into, or else when it was opened, and
/// whether it still is. Any one thread.
class ArchiveFile
{
public:
    /// False where it is no regular file or cannot be read; errorText() has the reason.
    /// @param known what it was when it was looked into; where it is not that any more, false as
    /// well, and hasChanged()
    bool open(const QString &path, const std::optional<ArchiveIdentity> &known = {});
    bool hasChanged() const { return m_changed; }

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
    ArchiveIdentity identityOfOpenFile() const;

    QFile m_file;
    ArchiveIdentity m_identity;
    bool m_changed = false;
    QString m_error;
    qint64 m_size = 0;
    qint64 m_position = 0;
};

} // namespace packdesk
