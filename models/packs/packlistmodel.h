// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/snapshot.h"

#include <QAbstractTableModel>

namespace packdesk {

/// The pack list as a table (columns of PackColumn). DisplayRole is the raw text of the answer,
/// untranslated: the ui lays its own presentation over it. GUI thread.
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
    /// create, an upload or a read.
    void upsert(const Pack &pack);
    void removePack(const QString &packId);

    /// Null where there is none; valid until the next change.
    const Pack *packAt(int row) const;
    const Pack *packById(const QString &packId) const;
    int rowOf(const QString &packId) const;
    int ownedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    SnapshotPtr m_snapshot;
};

} // namespace packdesk
