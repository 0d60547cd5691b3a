// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/packpresentation.h"

#include "models/api/pack.h"
#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistdefs.h"
#include "models/packs/packreach.h"
#include "models/packs/snapshot.h"
#include "ui/packs/packtexts.h"
#include "ui/theme/plaintooltip.h"
#include "ui/words/packreachwords.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"
#include "ui/words/timewords.h"

namespace packdesk {

namespace {

QString columnTitle(int column)
{
    switch (column) {
    case PackColumn::Name:
        return PackPresentation::tr("Name");
    case PackColumn::Version:
        return PackPresentation::tr("Version");
    case PackColumn::Tier:
        return PackPresentation::tr("Tier");
    case PackColumn::Visibility:
        return PackPresentation::tr("Visibility");
    case PackColumn::Owner:
        return PackPresentation::tr("Owner");
    case PackColumn::Category:
        return PackPresentation::tr("Category");
    case PackColumn::Size:
        return PackPresentation::tr("Size");
    case PackColumn::Updated:
        return PackPresentation::tr("Updated");
    case PackColumn::Reach:
        return PackPresentation::tr("Reach");
    default:
        return {};
    }
}

QString ownerToolTip(PackOwner owner)
{
    switch (owner) {
    case PackOwner::Yours:
        return PackPresentation::tr("Your organisation owns this pack.");
    case PackOwner::Platform:
        return PackPresentation::tr("The platform ships this pack.");
    case PackOwner::Other:
        return PackPresentation::tr("Another organisation shares this pack.");
    case PackOwner::NotStated:
        break;
    }
    return PackPresentation::tr("The server did not state whose this pack is.");
}

} // namespace

PackPresentation::PackPresentation(PackFilterModel *source, QObject *parent, Clock clock)
    : QIdentityProxyModel(parent)
    , m_filter(source)
    , m_clock(std::move(clock))
{
    // Before the base class connects, and with that before the views are told.
    const auto announce = [this] { Q_EMIT aboutToChange(); };
    connect(source, &QAbstractItemModel::rowsAboutToBeInserted, this, announce);
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this, announce);
    connect(source, &QAbstractItemModel::layoutAboutToBeChanged, this, announce);
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, announce);
    setSourceModel(source);
    // The titles are this model's own; the source would tell of a column that is not shown.
    disconnect(source, &QAbstractItemModel::headerDataChanged, this, nullptr);
}

PackPtr PackPresentation::packAt(int row) const
{
    return m_filter->packAt(row);
}

QString PackPresentation::idAt(int row) const
{
    return m_filter->idAt(row);
}

int PackPresentation::rowOf(const QString &packId) const
{
    return m_filter->rowOf(packId);
}

bool PackPresentation::isListed(const QString &packId) const
{
    return m_filter->isListed(packId);
}

void PackPresentation::setReachShown(bool shown)
{
    if (shown == m_reachShown)
        return;
    if (shown)
        beginInsertColumns({}, PackColumn::Reach, PackColumn::Reach);
    else
        beginRemoveColumns({}, PackColumn::Reach, PackColumn::Reach);
    m_reachShown = shown;
    if (shown)
        endInsertColumns();
    else
        endRemoveColumns();
}

void PackPresentation::setUnfinished(const QSet<QString> &packIds)
{
    if (packIds == m_unfinished)
        return;
    const auto touched = packIds + m_unfinished;
    m_unfinished = packIds;
    for (const auto &id : touched) {
        const int row = rowOf(id);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, PackColumn::Name), index(row, PackColumn::Name));
    }
}

int PackPresentation::columnCount(const QModelIndex &parent) const
{
    const int hidden = m_reachShown || parent.isValid() ? 0 : 1;
    return QIdentityProxyModel::columnCount(parent) - hidden;
}

QModelIndex PackPresentation::mapFromSource(const QModelIndex &sourceIndex) const
{
    const int last = columnCount() - 1;
    return QIdentityProxyModel::mapFromSource(
        sourceIndex.column() > last ? sourceIndex.siblingAtColumn(last) : sourceIndex);
}

QVariant PackPresentation::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case Qt::AccessibleDescriptionRole:
    case PackRole::Slug:
    case PackRole::Unfinished:
        break;
    case Qt::TextAlignmentRole:
        return int(index.column() == PackColumn::Size ? Qt::AlignRight | Qt::AlignVCenter
                                                      : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return {};
    default:
        return QIdentityProxyModel::data(index, role);
    }
    const auto pack = packAt(index.row());
    if (!pack)
        return {};
    if (role == PackRole::Unfinished)
        return index.column() == PackColumn::Name && m_unfinished.contains(pack->id);
    const bool describesName
        = role == Qt::AccessibleDescriptionRole && index.column() == PackColumn::Name;
    if (describesName && m_unfinished.contains(pack->id))
        return tr("%1, its deletion is not finished", "slug")
            .arg(visibleText(pack->name, lineLimit));
    if (role == PackRole::Slug || describesName)
        return visibleText(pack->name, lineLimit);
    if (role == Qt::AccessibleDescriptionRole)
        return {};
    if (index.column() == PackColumn::Reach)
        return reachText(index, role);
    if (role == Qt::ToolTipRole)
        return toolTip(*pack, index.column());
    return displayText(*pack, index.column());
}

QVariant PackPresentation::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QIdentityProxyModel::headerData(section, orientation, role);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return columnTitle(section);
    if (role == Qt::TextAlignmentRole)
        return int(section == PackColumn::Size ? Qt::AlignRight | Qt::AlignVCenter
                                               : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QVariant PackPresentation::reachText(const QModelIndex &index, int role) const
{
    const auto reach = index.data(PackRole::Reach).value<PackReach>();
    return role == Qt::ToolTipRole ? packReachToolTip(reach) : packReachText(reach);
}

QString PackPresentation::displayText(const Pack &pack, int column) const
{
    switch (column) {
    case PackColumn::Name:
        return packTitle(pack);
    case PackColumn::Version:
        return visibleText(pack.version, lineLimit);
    case PackColumn::Tier:
        return tierText(pack.tier);
    case PackColumn::Visibility:
        return visibilityText(pack.visibility);
    case PackColumn::Owner:
        return ownerText(ownerOf(pack));
    case PackColumn::Category:
        return visibleText(pack.category, lineLimit);
    case PackColumn::Size:
        return pack.sizeBytes ? sizeText(*pack.sizeBytes) : QString();
    case PackColumn::Updated:
        return pack.updatedAt.isValid() ? relativeText(pack.updatedAt, m_clock()) : QString();
    default:
        return {};
    }
}

QString PackPresentation::toolTip(const Pack &pack, int column) const
{
    switch (column) {
    case PackColumn::Name: {
        auto text = visibleText(titleOf(pack), paragraphLimit);
        if (!pack.name.isEmpty() && pack.name != titleOf(pack))
            text += QLatin1Char('\n') + visibleText(pack.name, paragraphLimit);
        if (m_unfinished.contains(pack.id))
            text += QLatin1Char('\n') + tr("Its deletion is not finished.");
        if (!pack.description.isEmpty())
            text += QLatin1Char('\n') + visibleText(pack.description, paragraphLimit);
        return plainToolTip(text);
    }
    case PackColumn::Version:
        return plainToolTip(visibleText(pack.version, paragraphLimit));
    case PackColumn::Owner:
        return ownerToolTip(ownerOf(pack));
    case PackColumn::Category:
        return plainToolTip(visibleText(pack.category, paragraphLimit));
    case PackColumn::Size:
        return pack.sizeBytes ? exactBytes(*pack.sizeBytes) : notStatedText();
    case PackColumn::Updated:
        return timeToolTip(pack.updatedAt);
    default:
        return plainToolTip(displayText(pack, column));
    }
}

} // namespace packdesk
