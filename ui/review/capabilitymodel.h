// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/rows.h"
#include "ui/review/partsdelegate.h"

#include <QAbstractTableModel>

namespace packdesk {

/// The reach of a pack as a table: one row for each domain of each rule. What deserves a look is
/// marked in PartsDelegate::partsRole, and in words in the tool tip and the accessible text.
/// GUI thread.
class CapabilityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Domain, Methods, Paths, Limits, ColumnCount };

    explicit CapabilityModel(QObject *parent = nullptr);

    void setRows(const QList<CapabilityRow> &rows);
    const CapabilityRow &rowAt(int row) const { return m_rows.at(row); }
    /// A row has conditions, changes, budgets, or keys that are not known.
    bool hasLimits() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QList<CapabilityRow> m_rows;
};

} // namespace packdesk
