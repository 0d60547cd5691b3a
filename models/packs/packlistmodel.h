// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packkeys.h"
#include "models/packs/reachtable.h"

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

    /// Shows another snapshot. Takes the difference to the one before: rows that stay keep their
    /// persistent indexes, changed ones emit dataChanged(). Null clears with a reset, as on a
    /// change of account. Makes the keys here, which takes long for a long list.
    void setSnapshot(SnapshotPtr snapshot);
    /// The same with what a worker has prepared. Where another snapshot is shown by now than was
    /// when it began, the difference is taken here.
    void show(PreparedList prepared);
    const SnapshotPtr &snapshot() const { return m_snapshot; }
    /// Of the snapshot; null without one.
    const PackKeysPtr &keys() const { return m_keys; }
    /// Puts one fresher pack in place of, or beside, what the snapshot has: the answer of a
    /// create, an upload or a read. A pack without an id is passed over.
    void upsert(const Pack &pack) { apply({pack}, {}); }
    void removePack(const QString &packId) { apply({}, {packId}); }
    /// The same for several at once, which costs no more than one.
    void apply(const QList<Pack> &changed, const QSet<QString> &removed);

    /// Only the rows that are shown first are there yet.
    bool isPart() const { return m_isPart; }

    /// Null where there is none. The packs asked for last are decoded once.
    PackPtr packAt(int row) const;
    PackPtr packById(const QString &packId) const;
    /// Empty where the pack has none. @param row one that is there
    QString idAt(int row) const;
    /// -1 where the list has no such pack.
    int rowOf(const QString &packId) const;
    /// NotRead until a worker has read it. @param row one that is there
    const PackReach &reachAt(int row) const { return m_reach.at(row); }
    /// Some row was not read yet; reachRead() comes, where this is a part after the whole list.
    bool isReadingReach() const { return !m_reach.isComplete(); }
    /// Packs that are stated to be owned.
    int ownedCount() const { return m_ownedCount; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Another snapshot is about to be shown, and the rows of the present one that are gone in it
    /// are to be hidden. For proxies with row tables, which need no other signal of rows.
    void aboutToShow(const packdesk::PreparedList &list);
    /// A new snapshot is shown and all other signals of it were emitted.
    void shown(const packdesk::PreparedList &list);
    /// After apply() was asked for this, whether it changes anything or not.
    void applied(const QList<packdesk::Pack> &changed, const QSet<QString> &removed);
    /// After dataChanged(). @param rows ascending; nothing else of them changed
    void reachRead(const std::vector<int> &rows);

private:
    /// While a change is at work: rows of the snapshot before, or of the next one.
    struct Row
    {
        int row = 0;
        bool isNext = false;
    };
    struct Decoded
    {
        int row = -1;
        PackPtr pack;
    };

    void clear();
    void take(const RowStep &step);
    void permute(const std::vector<int> &to);
    void takeReach(const QList<ReachAnswer> &answers);
    const Snapshot &snapshotOf(int row, int &rowThere) const;

    SnapshotPtr m_snapshot;
    PackKeysPtr m_keys;
    SnapshotPtr m_next;
    std::vector<Row> m_rows;
    ReachTable m_reach;
    ReachReader m_reader;
    mutable std::vector<Decoded> m_decoded;
    int m_count = 0;
    int m_ownedCount = 0;
    bool m_changing = false;
    bool m_isPart = false;
};

} // namespace packdesk
