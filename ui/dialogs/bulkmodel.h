// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/bulkitem.h"

#include <QAbstractTableModel>

namespace packdesk {

/// The packs of a change of several as a table, in words. GUI thread.
class BulkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Pack, Version, State, RequestId, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(const QList<BulkItem> &items);
    void setItem(int row, const BulkItem &item);
    const QList<BulkItem> &items() const { return m_items; }
    int countOf(BulkState state) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QList<BulkItem> m_items;
};

} // namespace packdesk
