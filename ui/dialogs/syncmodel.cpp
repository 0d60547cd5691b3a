// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/syncmodel.h"

#include "ui/review/partsdelegate.h"
#include "ui/theme/plaintooltip.h"
#include "ui/words/plaintext.h"
#include "ui/words/syncwords.h"

namespace packdesk {

namespace {

constexpr qsizetype longestPath = 200;

bool needsLook(const SyncFile &file)
{
    switch (file.state) {
    case SyncState::Failed:
    case SyncState::Unknown:
        return true;
    case SyncState::Excluded:
        return file.file.difference != FileDifference::NotAllowed;
    default:
        return false;
    }
}

QString textOf(const SyncFile &file, int column)
{
    switch (column) {
    case SyncModel::File:
        return visibleText(file.file.path, longestPath);
    case SyncModel::Difference:
        return differenceText(file.file);
    default:
        return syncStateText(file);
    }
}

} // namespace

void SyncModel::setFiles(const QList<SyncFile> &files)
{
    beginResetModel();
    m_files = files;
    endResetModel();
}

void SyncModel::setFile(int row, const SyncFile &file)
{
    m_files[row] = file;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int SyncModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int SyncModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SyncModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &file = m_files.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(file, column);
    case PartsDelegate::partsRole:
        return QVariant::fromValue(
            CellParts{{textOf(file, column), column == State && needsLook(file)}});
    case PartsDelegate::codeRole:
        return column == File;
    case Qt::ToolTipRole:
        return plainToolTip(column == State ? syncExplanation(file) : textOf(file, column));
    default:
        return {};
    }
}

QVariant SyncModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case File:
        return tr("File");
    case Difference:
        return tr("What differs");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace packdesk
