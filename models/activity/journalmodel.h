// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace packdesk {

class Journal;

namespace JournalColumn {
enum Column { State, Action, Pack, Started, Took, RequestId, Count };
}

namespace JournalRole {
enum Role {
    /// quint64: the entry's number.
    Number = Qt::UserRole + 1,
    /// int: EntryState.
    State,
};
}

/// The journal as a table, newest first. Display values are raw (names of enums are the ui's to
/// translate): State and Action answer ints, Pack what it is called or else what was tried,
/// Started a QDateTime in UTC, Took milliseconds as qint64 (invalid while it runs), RequestId
/// the text (invalid where none came). GUI thread.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// @param journal not owned, outlives this
    explicit JournalModel(const Journal *journal, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// 0 where there is no such row.
    quint64 numberAt(int row) const;
    /// -1 where there is no such entry.
    int rowOf(quint64 number) const;

private:
    void insertEntry(quint64 number);
    void changeEntry(quint64 number);
    void removeEntry(quint64 number);

    const Journal *m_journal;
    /// Oldest first, as in the journal, so that a new entry is appended.
    std::vector<quint64> m_numbers;
};

} // namespace packdesk
