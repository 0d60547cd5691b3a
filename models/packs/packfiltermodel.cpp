// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfiltermodel.h"

#include "models/packs/collation.h"
#include "models/packs/facettable.h"
#include "models/packs/packlistmodel.h"
#include "models/packs/packorder.h"
#include "models/packs/rowplan.h"
#include "models/packs/searchindex.h"

#include <QDataStream>
#include <QIODevice>
#include <QMap>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace packdesk {

namespace {
constexpr int maxChangedRanges = 64;
// Looking ahead would keep the picture of a letter waiting; nobody types the next one sooner.
constexpr auto lookAheadPause = std::chrono::milliseconds(20);
} // namespace

class PackFilterModel::Private
{
public:
    Private(PackFilterModel *model, PackListModel *list)
        : q(model)
        , source(list)
    {
    }

    void listen();
    void load();
    void hideRowsThatGo(const PreparedList &list);
    void takeList(const PreparedList &list);
    void takeReach(const std::vector<int> &rows);
    void setFacetRows();

    std::vector<int> wantedRows();
    void show(const std::vector<int> &wanted);
    void take(const RowStep &step, const std::vector<int> &wanted);
    void permute(const std::vector<int> &to);
    /// From that row on. Rows that went are to be marked as hidden before.
    void indexRowsFrom(int first);
    bool countFacets();
    void announce(const std::vector<int> &changedRows, int firstColumn = 0);

    PackFilterModel *q;
    PackListModel *source;
    PackFilter filter;
    SearchIndex search;
    FacetTable facets;
    PackOrder order;
    QTimer lookAhead;
    QList<FacetGroup> groups;
    /// The source row of each row, and the other way round (-1: hidden).
    std::vector<int> toSource;
    std::vector<int> toProxy;
};

PackFilterModel::PackFilterModel(PackListModel *source, QObject *parent)
    : QAbstractProxyModel(parent)
    , d(std::make_unique<Private>(this, source))
{
    QAbstractProxyModel::setSourceModel(source);
    d->listen();
    d->load();
}

PackFilterModel::~PackFilterModel() = default;

void PackFilterModel::Private::listen()
{
    connect(&lookAhead, &QTimer::timeout, q, [this] {
        if (search.lookAhead())
            lookAhead.start(0);
        else
            lookAhead.stop();
    });
    connect(source, &PackListModel::aboutToShow, q,
            [this](const PreparedList &list) { hideRowsThatGo(list); });
    connect(source, &PackListModel::shown, q, [this](const PreparedList &list) { takeList(list); });
    connect(source, &PackListModel::reachRead, q,
            [this](const std::vector<int> &rows) { takeReach(rows); });
    connect(source, &PackListModel::modelAboutToBeReset, q, [this] { q->beginResetModel(); });
    connect(source, &PackListModel::modelReset, q, [this] {
        load();
        q->endResetModel();
        Q_EMIT q->facetsChanged();
    });
}

// Everything anew, without telling row by row.
void PackFilterModel::Private::load()
{
    const SnapshotPtr &list = source->snapshot();
    if (list) {
        search.setList(list, source->keys());
        order.setList(list, source->keys());
        setFacetRows();
    } else {
        search.clear();
        facets.clear();
        order.clear();
    }
    toProxy.assign(std::size_t(source->rowCount()), -1);
    toSource = wantedRows();
    indexRowsFrom(0);
    countFacets();
}

void PackFilterModel::Private::setFacetRows()
{
    facets.setList(source->keys(), [this](int row) { return source->reachAt(row).kind; });
}

void PackFilterModel::Private::hideRowsThatGo(const PreparedList &list)
{
    const auto &newRowOf = list.change.newRowOf;
    std::vector<int> staying;
    staying.reserve(toSource.size());
    std::copy_if(toSource.begin(), toSource.end(), std::back_inserter(staying),
                 [&newRowOf](int row) { return newRowOf[std::size_t(row)] >= 0; });
    show(staying);
}

// The rows of this model stay where they are at first: only the numbers behind them change.
void PackFilterModel::Private::takeList(const PreparedList &list)
{
    for (int &row : toSource)
        row = list.change.newRowOf[std::size_t(row)];
    toProxy.assign(std::size_t(list.change.newCount), -1);
    indexRowsFrom(0);
    search.setList(list);
    order.setList(list.snapshot, list.keys);
    setFacetRows();
    const bool facetsDiffer = countFacets();
    show(wantedRows());
    announce(list.change.changed);
    if (facetsDiffer)
        Q_EMIT q->facetsChanged();
}

void PackFilterModel::Private::takeReach(const std::vector<int> &rows)
{
    for (const int row : rows)
        facets.setReach(row, source->reachAt(row).kind);
    order.noteReach();
    const bool facetsDiffer = countFacets();
    show(wantedRows());
    announce(rows, PackColumn::Reach);
    if (facetsDiffer)
        Q_EMIT q->facetsChanged();
}

std::vector<int> PackFilterModel::Private::wantedRows()
{
    const std::vector<int> &all
        = order.rows([this](int row) -> const PackReach & { return source->reachAt(row); });
    std::vector<int> wanted;
    wanted.reserve(all.size());
    std::copy_if(all.begin(), all.end(), std::back_inserter(wanted),
                 [this](int row) { return search.matches(row) && facets.passes(row); });
    return wanted;
}

void PackFilterModel::Private::show(const std::vector<int> &wanted)
{
    if (wanted == toSource)
        return;
    std::vector<int> placeOf(toProxy.size(), -1);
    for (std::size_t place = 0; place < wanted.size(); ++place)
        placeOf[std::size_t(wanted[place])] = int(place);
    std::vector<int> newRowOf;
    newRowOf.reserve(toSource.size());
    for (const int row : toSource)
        newRowOf.push_back(placeOf[std::size_t(row)]);
    const std::vector<RowStep> steps = planRows(newRowOf, int(wanted.size()));
    for (const RowStep &step : steps)
        take(step, wanted);
}

void PackFilterModel::Private::take(const RowStep &step, const std::vector<int> &wanted)
{
    switch (step.kind) {
    case RowStep::Kind::Remove:
        q->beginRemoveRows({}, step.first, step.last);
        for (int row = step.first; row <= step.last; ++row)
            toProxy[std::size_t(toSource[std::size_t(row)])] = -1;
        toSource.erase(toSource.begin() + step.first, toSource.begin() + step.last + 1);
        indexRowsFrom(step.first);
        q->endRemoveRows();
        break;
    case RowStep::Kind::Insert: {
        std::vector<int> rows;
        rows.reserve(step.rows.size());
        for (const int row : step.rows)
            rows.push_back(wanted[std::size_t(row)]);
        q->beginInsertRows({}, step.first, step.last);
        toSource.insert(toSource.begin() + step.first, rows.begin(), rows.end());
        indexRowsFrom(step.first);
        q->endInsertRows();
        break;
    }
    case RowStep::Kind::Permute:
        permute(step.rows);
        break;
    }
}

void PackFilterModel::Private::permute(const std::vector<int> &to)
{
    Q_EMIT q->layoutAboutToBeChanged({}, VerticalSortHint);
    toSource = permuted(std::move(toSource), to);
    indexRowsFrom(0);
    const QModelIndexList before = q->persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(q->createIndex(to[std::size_t(index.row())], index.column()));
    q->changePersistentIndexList(before, after);
    Q_EMIT q->layoutChanged({}, VerticalSortHint);
}

void PackFilterModel::Private::indexRowsFrom(int first)
{
    for (std::size_t row = std::size_t(first); row < toSource.size(); ++row)
        toProxy[std::size_t(toSource[row])] = int(row);
}

bool PackFilterModel::Private::countFacets()
{
    QList<FacetGroup> counted = facets.count(search.matches());
    const bool differ = counted != groups;
    groups = std::move(counted);
    return differ;
}

void PackFilterModel::Private::announce(const std::vector<int> &changedRows, int firstColumn)
{
    std::vector<int> shown;
    for (const int row : changedRows) {
        if (toProxy[std::size_t(row)] >= 0)
            shown.push_back(toProxy[std::size_t(row)]);
    }
    std::sort(shown.begin(), shown.end());
    for (const auto &[first, last] : rangesOf(shown, maxChangedRanges))
        Q_EMIT q->dataChanged(q->index(first, firstColumn), q->index(last, PackColumn::Count - 1));
}

void PackFilterModel::setFilter(const PackFilter &filter)
{
    if (filter == d->filter)
        return;
    d->filter = filter;
    d->search.setText(filter.text);
    d->facets.setChosen(filter.chosen);
    d->countFacets();
    d->show(d->wantedRows());
    d->lookAhead.start(lookAheadPause);
    Q_EMIT filterChanged();
    Q_EMIT facetsChanged();
}

const PackFilter &PackFilterModel::filter() const
{
    return d->filter;
}

void PackFilterModel::sort(int column, Qt::SortOrder order)
{
    d->order.setSorting(column, order);
    d->show(d->wantedRows());
}

int PackFilterModel::sortColumn() const
{
    return d->order.column();
}

Qt::SortOrder PackFilterModel::sortOrder() const
{
    return d->order.order();
}

QByteArray PackFilterModel::view() const
{
    if (d->order.column() == PackColumn::Reach || d->filter.chosen.contains(Facet::Reach))
        return {};
    QMap<int, QStringList> chosen;
    for (auto it = d->filter.chosen.cbegin(); it != d->filter.chosen.cend(); ++it) {
        QStringList values = it.value().values();
        values.sort();
        chosen.insert(int(it.key()), values);
    }
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << qint32(d->order.column()) << qint32(d->order.order()) << d->filter.text << chosen
        << packCollator().locale().name();
    return bytes;
}

const QList<FacetGroup> &PackFilterModel::facets() const
{
    return d->groups;
}

PackPtr PackFilterModel::packAt(int row) const
{
    const bool valid = row >= 0 && row < int(d->toSource.size());
    return valid ? d->source->packAt(d->toSource[std::size_t(row)]) : nullptr;
}

QString PackFilterModel::idAt(int row) const
{
    return d->source->idAt(d->toSource[std::size_t(row)]);
}

int PackFilterModel::rowOf(const QString &packId) const
{
    const int row = d->source->rowOf(packId);
    return row < 0 ? -1 : d->toProxy[std::size_t(row)];
}

bool PackFilterModel::isListed(const QString &packId) const
{
    return d->source->rowOf(packId) >= 0;
}

QModelIndex PackFilterModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid())
        return {};
    Q_ASSERT(checkIndex(proxyIndex));
    return d->source->index(d->toSource[std::size_t(proxyIndex.row())], proxyIndex.column());
}

QModelIndex PackFilterModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const int row = d->toProxy[std::size_t(sourceIndex.row())];
    return row < 0 ? QModelIndex() : createIndex(row, sourceIndex.column());
}

QModelIndex PackFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex PackFilterModel::parent(const QModelIndex &) const
{
    return {};
}

int PackFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->toSource.size());
}

int PackFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(PackColumn::Count);
}

bool PackFilterModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant PackFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks the first row for the column, and an empty list has none.
    return d->source->headerData(section, orientation, role);
}

} // namespace packdesk
