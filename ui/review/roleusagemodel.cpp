// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/roleusagemodel.h"

#include "ui/review/partsdelegate.h"
#include "ui/theme/plaintooltip.h"
#include "ui/words/rolewords.h"

namespace packdesk {

namespace {

QString textOf(const RoleUsage &usage, int column)
{
    switch (column) {
    case RoleUsageModel::Role:
        return roleTitle(usage.role);
    case RoleUsageModel::Environment:
        return environmentText(usage.role.environment);
    default:
        return holdingText(usage.holding);
    }
}

// What a role holds otherwise than the pack asks deserves a look.
CellParts partsOf(const RoleUsage &usage, int column)
{
    const bool isFine
        = usage.holding == RoleHolding::Same || usage.holding == RoleHolding::NothingAsked;
    return {CellPart{textOf(usage, column), column == RoleUsageModel::Holding && !isFine}};
}

} // namespace

void RoleUsageModel::setUsages(const QList<RoleUsage> &usages)
{
    if (usages == m_usages)
        return;
    beginResetModel();
    m_usages = usages;
    endResetModel();
}

int RoleUsageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_usages.size());
}

int RoleUsageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RoleUsageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &usage = m_usages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(usage, index.column());
    case PartsDelegate::partsRole:
        return QVariant::fromValue(partsOf(usage, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Holding ? holdingExplanation(usage)
                                                      : textOf(usage, index.column()));
    default:
        return {};
    }
}

QVariant RoleUsageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Role:
        return tr("Role");
    case Environment:
        return tr("Environment");
    default:
        return tr("Permissions");
    }
}

} // namespace packdesk
