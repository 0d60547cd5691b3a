// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/journal.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace packdesk {

class RunFile;

/// What a run that has ended left of an entry. A change that had not ended is Unknown and
/// interrupted; a read is Interrupted. Nobody looks for it yet.
JournalEntry asLeftBehind(JournalEntry entry);

/// Keeps the last 500 entries of the journal over a restart, without secrets; of those that are
/// more, what is not settled is kept as well.
///
/// Each run of the program has a file of its own, so that several may run at once, to which lines
/// of JSON are appended; the last line of an entry counts. A file that is only appended to is good
/// up to any byte at which the program, or the machine, ends. A change is written within add() and
/// update(), thus before its request is started: a copy into the system's memory that survives
/// kill -9 (13 µs in the median, some ms at the worst on a loaded machine), while a thread carries
/// it to the disk. Everything else is collected for a second. The next start takes over what ended
/// runs have left, in one file, and removes theirs once its own is on the disk. GUI thread.
class KeptJournal : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t capacity = 500;

    /// Reads what is there and restores the journal with it, then follows that.
    /// @param folder exists, private; empty: nothing is kept
    /// @param journal not owned, outlives this; empty so far
    KeptJournal(const QString &folder, Journal *journal, QObject *parent = nullptr);
    /// Writes what is outstanding.
    ~KeptJournal() override;

    /// Files that could not be understood, where they were moved to. The user is to be told.
    const QStringList &putAside() const { return m_putAside; }
    /// False where nothing is kept: there is no folder, or no space.
    bool isWritable() const { return m_file != nullptr; }
    /// Writes what is outstanding now.
    void flush();
    /// From this size on a file is written anew with what counts; for tests.
    void setLargestFile(qint64 bytes) { m_largestFile = bytes; }

private:
    /// What of a change is news that does not wait; its progress does.
    struct Written
    {
        EntryState state = EntryState::Running;
        bool checksEnded = false;
        bool isExpected = false;

        friend bool operator==(const Written &, const Written &) = default;
    };

    static Written stateOf(const JournalEntry &entry);
    void load(const QString &folder);
    void note(quint64 number);
    void write(const QByteArray &lines);
    QByteArray lineOf(const JournalEntry &entry);
    QByteArray all();

    Journal *m_journal;
    std::unique_ptr<RunFile> m_file;
    QStringList m_putAside;
    /// Of entries that an earlier run began: their id there.
    QHash<quint64, QString> m_ids;
    QHash<quint64, Written> m_written;
    QSet<quint64> m_outstanding;
    QTimer m_pause;
    qint64 m_largestFile = qint64(4) << 20;
};

} // namespace packdesk
