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

// More than a screen has rows, so that painting decodes each pack once.
constexpr std::size_t decodedCount = 1024;

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
    if (snapshot == m_snapshot)
        return;
    if (!snapshot) {
        clear();
        return;
    }
    PreparedList list = prepareList(m_snapshot, m_keys, std::move(snapshot));
    list.isPart = m_isPart;
    show(std::move(list));
}

void PackListModel::show(PreparedList prepared)
{
    Q_ASSERT(!m_changing);
    if (prepared.snapshot == m_snapshot)
        return;
    m_isPart = prepared.isPart;
    if (prepared.before != m_snapshot)
        prepared = prepareList(m_snapshot, m_keys, std::move(prepared.snapshot));
    const ListChange &change = prepared.change;
    Q_EMIT aboutToShow(prepared);
    m_changing = true;
    if (!change.keepsRows() || change.newCount != m_count) {
        m_next = prepared.snapshot;
        m_rows.resize(std::size_t(m_count));
        for (int row = 0; row < m_count; ++row)
            m_rows[std::size_t(row)] = {row, false};
        for (const RowStep &step : planRows(change.newRowOf, change.newCount))
            take(step);
    }
    m_next.reset();
    m_snapshot = prepared.snapshot;
    m_keys = prepared.keys;
    m_rows.clear();
    m_decoded.clear();
    m_reach.setList(m_snapshot, change);
    m_ownedCount
        = int(std::count(m_keys->owners.begin(), m_keys->owners.end(), int(PackOwner::Yours)));
    m_changing = false;
    for (const auto &[first, last] : rangesOf(change.changed, maxChangedRanges))
        Q_EMIT dataChanged(index(first, 0), index(last, PackColumn::Count - 1));
    Q_EMIT shown(prepared);
    // A part is shown for a moment, in which the processors are needed for the first picture.
    if (!m_isPart)
        m_reader.ask(m_snapshot, m_reach.questions());
}

void PackListModel::clear()
{
    beginResetModel();
    m_reach.clear();
    m_reader.ask(nullptr, {});
    m_snapshot.reset();
    m_keys.reset();
    m_decoded.clear();
    m_count = 0;
    m_ownedCount = 0;
    m_isPart = false;
    endResetModel();
}

void PackListModel::take(const RowStep &step)
{
    const int count = step.last - step.first + 1;
    switch (step.kind) {
    case RowStep::Kind::Remove:
        beginRemoveRows({}, step.first, step.last);
        m_rows.erase(m_rows.begin() + step.first, m_rows.begin() + step.last + 1);
        m_count -= count;
        m_decoded.clear();
        endRemoveRows();
        break;
    case RowStep::Kind::Insert: {
        std::vector<Row> rows;
        rows.reserve(step.rows.size());
        for (const int row : step.rows)
            rows.push_back({row, true});
        beginInsertRows({}, step.first, step.last);
        m_rows.insert(m_rows.begin() + step.first, rows.begin(), rows.end());
        m_count += count;
        m_decoded.clear();
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
    m_decoded.clear();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(createIndex(to[std::size_t(index.row())], index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
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
    QList<Pack> named;
    std::copy_if(changed.begin(), changed.end(), std::back_inserter(named),
                 [](const Pack &pack) { return !pack.id.isEmpty(); });
    const bool goes = std::any_of(removed.begin(), removed.end(),
                                  [this](const QString &id) { return rowOf(id) >= 0; });
    if (!named.isEmpty() || goes) {
        const SnapshotPtr before = m_snapshot ? m_snapshot : std::make_shared<Snapshot>(PackList());
        setSnapshot(std::make_shared<const Snapshot>(*before, named, removed));
    }
    Q_EMIT applied(changed, removed);
}

const Snapshot &PackListModel::snapshotOf(int row, int &rowThere) const
{
    // Between two snapshots neither of them tells the rows.
    rowThere = m_next ? m_rows[std::size_t(row)].row : row;
    return m_next && m_rows[std::size_t(row)].isNext ? *m_next : *m_snapshot;
}

PackPtr PackListModel::packAt(int row) const
{
    if (row < 0 || row >= m_count)
        return nullptr;
    m_decoded.resize(decodedCount);
    Decoded &decoded = m_decoded[std::size_t(row) % decodedCount];
    if (decoded.row != row) {
        int rowThere = 0;
        const Snapshot &snapshot = snapshotOf(row, rowThere);
        decoded = {row, std::make_shared<const Pack>(snapshot.at(rowThere))};
    }
    return decoded.pack;
}

PackPtr PackListModel::packById(const QString &packId) const
{
    return packAt(rowOf(packId));
}

QString PackListModel::idAt(int row) const
{
    int rowThere = 0;
    return snapshotOf(row, rowThere).text(rowThere, PackField::Id);
}

int PackListModel::rowOf(const QString &packId) const
{
    if (!m_next)
        return m_snapshot ? m_snapshot->rowOf(packId) : -1;
    for (int row = 0; row < m_count; ++row) {
        if (!packId.isEmpty() && idAt(row) == packId)
            return row;
    }
    return -1;
}

int PackListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int PackListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(PackColumn::Count);
}

QVariant PackListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == PackRole::Id)
        return idAt(index.row());
    const PackPtr shown = packAt(index.row());
    const Pack &pack = *shown;
    // What was read stands by the rows of the snapshot.
    const PackReach reach = m_changing ? PackReach() : m_reach.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(pack, reach, index.column());
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
