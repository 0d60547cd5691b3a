// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractTableModel>

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

/// The journal as a table, newest first. Display texts are raw (names of enums are the ui's to
/// translate): State and Action answer ints in DisplayRole. GUI thread.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// @param journal not owned, outlives this
    explicit JournalModel(const Journal *journal, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const Journal *m_journal;
};

} // namespace packdesk
