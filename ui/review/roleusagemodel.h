// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/roleusage.h"

#include <QAbstractTableModel>

namespace packdesk {

/// The roles that use a pack as a table, in words. GUI thread.
class RoleUsageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Role, Environment, Holding, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setUsages(const QList<RoleUsage> &usages);
    const QList<RoleUsage> &usages() const { return m_usages; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QList<RoleUsage> m_usages;
};

} // namespace packdesk
