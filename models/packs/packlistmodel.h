// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/reachtable.h"
#include "models/packs/snapshot.h"

#include <QAbstractTableModel>
#include <QSet>

namespace packdesk {

struct RowStep;

/// The pack list as a table (columns of PackColumn). DisplayRole is the raw text of the answer,
/// untranslated: the ui lays its own presentation over it. Rows stand in the order of the answer.
/// A change of rows costs few signals however many rows it touches. What the packs may reach is
/// read on a worker after the rows came, and kept as long as their capabilities stay. GUI thread.
class PackListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PackListModel(QObject *parent = nullptr);
    ~PackListModel() override;

    /// Shows another snapshot. Takes the difference to the one before (rows by id): rows that
    /// stay keep their persistent indexes, changed ones emit dataChanged(). Null clears with a
    /// reset, as on a change of account.
    void setSnapshot(SnapshotPtr snapshot);
    const SnapshotPtr &snapshot() const { return m_snapshot; }
    /// Puts one fresher pack in place of, or beside, what the snapshot has: the answer of a
    /// create, an upload or a read. A pack without an id is passed over.
    void upsert(const Pack &pack) { apply({pack}, {}); }
    void removePack(const QString &packId) { apply({}, {packId}); }
    /// The same for several at once, which costs no more than one.
    void apply(const QList<Pack> &changed, const QSet<QString> &removed);

    /// Null where there is none; valid until the next change.
    const Pack *packAt(int row) const;
    const Pack *packById(const QString &packId) const;
    /// -1 where the list has no such pack.
    int rowOf(const QString &packId) const;
    /// NotRead until a worker has read it. @param row one that is there
    const PackReach &reachAt(int row) const { return m_reach.at(row); }
    /// Some row was not read yet; reachRead() comes.
    bool isReadingReach() const { return !m_reach.isComplete(); }
    /// Packs that are stated to be owned.
    int ownedCount() const { return m_ownedCount; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Within a change of layout: the row r is at to[r] now. For proxies with row tables.
    void rowsPermuted(const std::vector<int> &to);
    /// A new snapshot is shown and all other signals of it were emitted. @param changedRows the
    /// rows, ascending, that were there before with another content
    void refreshed(const std::vector<int> &changedRows);
    /// After dataChanged(). @param rows ascending; nothing else of them changed
    void reachRead(const std::vector<int> &rows);

private:
    void clear();
    std::vector<int> newRowsOf(const Snapshot &next) const;
    void take(const RowStep &step, const Snapshot &next);
    void permute(const std::vector<int> &to);
    std::vector<int> exchange(SnapshotPtr next);
    void takeReach(const QList<ReachAnswer> &answers);

    SnapshotPtr m_snapshot;
    /// What each row shows: packs of m_snapshot, except while setSnapshot() is at work.
    std::vector<const Pack *> m_rows;
    ReachTable m_reach;
    ReachReader m_reader;
    int m_ownedCount = 0;
    bool m_changing = false;
};

} // namespace packdesk
