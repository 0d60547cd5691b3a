// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/bulkmodel.h"

#include "ui/review/partsdelegate.h"
#include "ui/theme/plaintooltip.h"
#include "ui/words/bulkwords.h"
#include "ui/words/plaintext.h"

#include <algorithm>

namespace packdesk {

namespace {

constexpr qsizetype longestText = 120;

QString textOf(const BulkItem &item, int column)
{
    switch (column) {
    case BulkModel::Pack:
        return visibleText(titleOf(item.pack), longestText);
    case BulkModel::Version:
        return visibleText(item.pack.version, longestText);
    case BulkModel::State:
        return bulkStateText(item);
    default:
        return visibleText(item.requestId, longestText);
    }
}

bool needsLook(const BulkItem &item)
{
    return item.state == BulkState::Failed || item.state == BulkState::Unknown
        || item.state == BulkState::NotSent;
}

// What the filter hides is the user's to know before it is touched.
CellParts partsOf(const BulkItem &item, int column)
{
    const auto text = textOf(item, column);
    const bool asked = item.state == BulkState::Ready || item.state == BulkState::Excluded;
    if (column == BulkModel::Pack && item.hidden && asked)
        return {{text, false}, {BulkModel::tr("hidden by the filter"), true}};
    return {{text, column == BulkModel::State && needsLook(item)}};
}

QString toolTipOf(const BulkItem &item, int column)
{
    return column == BulkModel::State ? bulkExplanation(item) : textOf(item, column);
}

} // namespace

void BulkModel::setItems(const QList<BulkItem> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

void BulkModel::setItem(int row, const BulkItem &item)
{
    m_items[row] = item;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int BulkModel::countOf(BulkState state) const
{
    return int(std::ranges::count(m_items, state, &BulkItem::state));
}

int BulkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int BulkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BulkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(item, index.column());
    case Qt::AccessibleTextRole: {
        QStringList parts;
        for (const auto &part : partsOf(item, index.column()))
            parts += part.text;
        return parts.join(QStringLiteral(", "));
    }
    case PartsDelegate::partsRole:
        return QVariant::fromValue(partsOf(item, index.column()));
    case PartsDelegate::codeRole:
        return index.column() == RequestId;
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(item, index.column()));
    default:
        return {};
    }
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Pack:
        return tr("Pack");
    case Version:
        return tr("Version");
    case State:
        return tr("State");
    default:
        return tr("Request id");
    }
}

} // namespace packdesk
