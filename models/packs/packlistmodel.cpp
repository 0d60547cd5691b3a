// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packlistmodel.h"

#include "models/packs/packfilter.h"
#include "models/packs/rowplan.h"

#include <algorithm>

namespace packdesk {

namespace {

// More ranges than this are told as one that spans them all.
constexpr int maxChangedRanges = 64;

bool isNamed(const Snapshot &snapshot, int row)
{
    const std::vector<int> &unnamed = snapshot.unnamedRows();
    return !std::binary_search(unnamed.begin(), unnamed.end(), row);
}

int newRowOf(const Snapshot &next, const QString &packId, int guess)
{
    // Most packs follow the one that they followed before.
    const bool guessed = guess < next.size() && next.at(guess).id == packId && isNamed(next, guess);
    return guessed ? guess : next.rowOf(packId);
}

// Rows that no id names are told apart by id and name; of equal ones the first stays the first.
void matchUnnamedRows(const Snapshot &before, const Snapshot &next, std::vector<int> &newRows)
{
    const auto keyOf = [](const Pack &pack) { return std::pair(pack.id, pack.name); };
    QHash<std::pair<QString, QString>, QList<int>> rows;
    for (const int row : next.unnamedRows())
        rows[keyOf(next.at(row))].append(row);
    for (const int row : before.unnamedRows()) {
        QList<int> &candidates = rows[keyOf(before.at(row))];
        newRows[std::size_t(row)] = candidates.isEmpty() ? -1 : candidates.takeFirst();
    }
}

// Texts that are null and that are empty are equal, but do not say the same.
bool statesSameReach(const Pack &left, const Pack &right)
{
    if (left.capabilities.isNull() || right.capabilities.isNull())
        return left.capabilities.isNull() == right.capabilities.isNull()
            && left.owned == right.owned;
    return left.capabilities == right.capabilities;
}

QVariant rawText(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

QVariant rawValue(const Pack &pack, const PackReach &reach, int column)
{
    switch (column) {
    case PackColumn::Name:
        return rawText(titleOf(pack));
    case PackColumn::Version:
        return rawText(pack.version);
    case PackColumn::Tier:
        return rawText(pack.tier);
    case PackColumn::Visibility:
        return rawText(pack.visibility);
    case PackColumn::Owner:
        return ownerKey(ownerOf(pack));
    case PackColumn::Category:
        return rawText(pack.category);
    case PackColumn::Size:
        return pack.sizeBytes ? QVariant(*pack.sizeBytes) : QVariant();
    case PackColumn::Updated:
        return pack.updatedAt.isValid() ? QVariant(pack.updatedAt) : QVariant();
    case PackColumn::Reach:
        return reach.isCounted() ? QVariant(qint64(reach.domains)) : QVariant();
    default:
        return {};
    }
}

QString displayText(const Pack &pack, const PackReach &reach, int column)
{
    const QVariant raw = rawValue(pack, reach, column);
    if (column == PackColumn::Updated)
        return raw.toDateTime().toString(Qt::ISODate);
    return raw.toString();
}

} // namespace

PackListModel::PackListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    connect(&m_reader, &ReachReader::answered, this, &PackListModel::takeReach);
}

PackListModel::~PackListModel() = default;

void PackListModel::setSnapshot(SnapshotPtr snapshot)
{
    Q_ASSERT(!m_changing);
    if (snapshot == m_snapshot)
        return;
    if (!snapshot) {
        clear();
        return;
    }
    // Rows point into the old snapshot until the last step.
    const SnapshotPtr previous = m_snapshot;
    m_changing = true;
    const std::vector<RowStep> steps = planRows(newRowsOf(*snapshot), snapshot->size());
    for (const RowStep &step : steps)
        take(step, *snapshot);
    const std::vector<int> changed = exchange(std::move(snapshot));
    m_changing = false;
    for (const auto &[first, last] : rangesOf(changed, maxChangedRanges))
        Q_EMIT dataChanged(index(first, 0), index(last, PackColumn::Count - 1));
    Q_EMIT refreshed(changed);
    m_reader.ask(m_reach.questions());
}

void PackListModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_reach.clear();
    m_reader.ask({});
    m_snapshot.reset();
    m_ownedCount = 0;
    endResetModel();
}

std::vector<int> PackListModel::newRowsOf(const Snapshot &next) const
{
    if (!m_snapshot)
        return {};
    std::vector<int> newRows;
    newRows.reserve(m_rows.size());
    int last = -1;
    for (const Pack *pack : m_rows) {
        const int row = newRowOf(next, pack->id, last + 1);
        newRows.push_back(row);
        last = row < 0 ? last : row;
    }
    matchUnnamedRows(*m_snapshot, next, newRows);
    return newRows;
}

void PackListModel::take(const RowStep &step, const Snapshot &next)
{
    switch (step.kind) {
    case RowStep::Kind::Remove:
        beginRemoveRows({}, step.first, step.last);
        m_rows.erase(m_rows.begin() + step.first, m_rows.begin() + step.last + 1);
        m_reach.removeRows(step.first, step.last - step.first + 1);
        endRemoveRows();
        break;
    case RowStep::Kind::Insert: {
        std::vector<const Pack *> packs;
        packs.reserve(step.rows.size());
        for (const int row : step.rows)
            packs.push_back(&next.at(row));
        beginInsertRows({}, step.first, step.last);
        m_rows.insert(m_rows.begin() + step.first, packs.begin(), packs.end());
        m_reach.insertRows(step.first, int(packs.size()));
        for (std::size_t i = 0; i < packs.size(); ++i)
            m_reach.setPack(step.first + int(i), *packs[i]);
        endInsertRows();
        break;
    }
    case RowStep::Kind::Permute:
        permute(step.rows);
        break;
    }
}

void PackListModel::permute(const std::vector<int> &to)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    m_rows = permuted(std::move(m_rows), to);
    m_reach.permuteRows(to);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(createIndex(to[std::size_t(index.row())], index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT rowsPermuted(to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

std::vector<int> PackListModel::exchange(SnapshotPtr next)
{
    std::vector<int> changed;
    m_ownedCount = 0;
    for (int row = 0; row < next->size(); ++row) {
        const Pack *&shown = m_rows[std::size_t(row)];
        const Pack &pack = next->at(row);
        const bool otherReach = shown != &pack && !statesSameReach(*shown, pack);
        if (otherReach)
            m_reach.setPack(row, pack);
        if (otherReach || (shown != &pack && !(*shown == pack)))
            changed.push_back(row);
        shown = &pack;
        m_ownedCount += pack.owned.value_or(false) ? 1 : 0;
    }
    m_snapshot = std::move(next);
    return changed;
}

void PackListModel::takeReach(const QList<ReachAnswer> &answers)
{
    const std::vector<int> rows = m_reach.take(answers);
    if (rows.empty())
        return;
    for (const auto &[first, last] : rangesOf(rows, maxChangedRanges))
        Q_EMIT dataChanged(index(first, PackColumn::Reach), index(last, PackColumn::Reach));
    Q_EMIT reachRead(rows);
}

void PackListModel::apply(const QList<Pack> &changed, const QSet<QString> &removed)
{
    PackList list;
    if (m_snapshot) {
        list.packs = m_snapshot->packs();
        list.receivedAt = m_snapshot->receivedAt();
    }
    bool differs = false;
    for (const Pack &pack : changed) {
        if (pack.id.isEmpty())
            continue;
        differs = true;
        const int row = m_snapshot ? m_snapshot->rowOf(pack.id) : -1;
        if (row >= 0)
            list.packs[std::size_t(row)] = pack;
        else
            list.packs.push_back(pack);
    }
    const auto gone = std::erase_if(
        list.packs, [&removed](const Pack &pack) { return removed.contains(pack.id); });
    if (differs || gone > 0)
        setSnapshot(std::make_shared<const Snapshot>(std::move(list)));
}

const Pack *PackListModel::packAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[std::size_t(row)] : nullptr;
}

const Pack *PackListModel::packById(const QString &packId) const
{
    return packAt(rowOf(packId));
}

int PackListModel::rowOf(const QString &packId) const
{
    if (!m_changing)
        return m_snapshot ? m_snapshot->rowOf(packId) : -1;
    // Between two snapshots neither index tells the rows.
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&packId](const Pack *pack) {
        return !packId.isEmpty() && pack->id == packId;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int PackListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PackListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(PackColumn::Count);
}

QVariant PackListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Pack &pack = *m_rows[std::size_t(index.row())];
    const PackReach &reach = m_reach.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(pack, reach, index.column());
    case PackRole::Id:
        return pack.id;
    case PackRole::Raw:
        return rawValue(pack, reach, index.column());
    case PackRole::Owner:
        return int(ownerOf(pack));
    case PackRole::Slug:
        return pack.name;
    case PackRole::Reach:
        return QVariant::fromValue(reach);
    default:
        return {};
    }
}

} // namespace packdesk
