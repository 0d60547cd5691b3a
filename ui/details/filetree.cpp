// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/filetree.h"

#include "ui/theme/icons.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/filewords.h"
#include "ui/words/plaintext.h"

namespace packdesk {

namespace {

constexpr qsizetype longestPath = 300;

FileState stateOf(const QModelIndex &index)
{
    return FileState(index.data(PackFilesRole::State).toInt());
}

} // namespace

FileTree::FileTree(const Theme *theme, PackFilesModel *files, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_theme(theme)
{
    setSourceModel(files);
    connect(theme, &Theme::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, PackFilesColumn::Count - 1));
    });
}

QVariant FileTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isName = index.column() == PackFilesColumn::Name;
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return plainToolTip(sentence(index));
    case Qt::AccessibleTextRole:
        // A reader of the screen hears the state with the name.
        return isName && !text(index.siblingAtColumn(PackFilesColumn::State)).isEmpty()
            ? tr("%1, %2", "file, its state")
                  .arg(text(index), text(index.siblingAtColumn(PackFilesColumn::State)))
            : text(index);
    case Qt::DecorationRole:
        return isName ? icon(index) : QVariant();
    case Qt::ForegroundRole:
        return isName ? QVariant() : QVariant(m_theme->colours().secondary);
    case Qt::TextAlignmentRole:
        return isName ? QVariant() : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant FileTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == PackFilesColumn::Name ? tr("File") : tr("State", "of a file");
}

QString FileTree::text(const QModelIndex &index) const
{
    if (index.column() == PackFilesColumn::Name) {
        const auto name = QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
        return visibleText(name, longestPath);
    }
    if (!index.data(PackFilesRole::IsFile).toBool())
        return {};
    return fileStateText(stateOf(index), index.data(PackFilesRole::Bytes).toLongLong(),
                         index.data(PackFilesRole::IsSure).toBool());
}

QString FileTree::sentence(const QModelIndex &index) const
{
    const auto path = visibleText(index.data(PackFilesRole::Path).toString(), longestPath);
    if (index.data(PackFilesRole::IsFile).toBool())
        return path + QLatin1Char('\n')
            + fileStateSentence(stateOf(index), index.data(PackFilesRole::IsSure).toBool());
    return rowCount(index.siblingAtColumn(0)) > 0
        ? path
        : tr("No file is known below %1. The server lists none: open one by its path.").arg(path);
}

QVariant FileTree::icon(const QModelIndex &index) const
{
    const bool isFile = index.data(PackFilesRole::IsFile).toBool();
    return packdesk::icon(isFile ? QStringLiteral("file") : QStringLiteral("folder"),
                          m_theme->colours().secondary);
}

} // namespace packdesk
