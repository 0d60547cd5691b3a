// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packorder.h"

#include "models/api/pack.h"
#include "models/api/versionorder.h"
#include "models/packs/collation.h"
#include "models/packs/packreach.h"
#include "models/packs/rowplan.h"
#include "models/packs/snapshot.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace packdesk {

namespace {

// Values that the platform gives a meaning are ordered by it, as their facets are.
int placeOfKnown(const QString &value)
{
    static constexpr QLatin1String known[]
        = {QLatin1String("recommended"), QLatin1String("verified"), QLatin1String("org"),
           QLatin1String("community")};
    return int(std::find(std::begin(known), std::end(known), value) - std::begin(known));
}

// Of the same number of domains, something marked is more than nothing marked. What cannot be read
// may reach more than any number.
qint64 reachValue(const PackReach &reach)
{
    return reach.readable ? 2 * qint64(reach.domains) + (reach.needsLook() ? 1 : 0)
                          : std::numeric_limits<qint64>::max() - 1;
}

} // namespace

PackOrder::PackOrder()
    : m_collator(packCollator())
{
}

void PackOrder::clear()
{
    m_rows.clear();
    m_byTitle.clear();
    m_sorted.clear();
    m_stale = true;
    m_titlesStale = false;
}

void PackOrder::insertRows(int first, int count)
{
    m_rows.insert(m_rows.begin() + first, std::size_t(count), Row());
    for (int &row : m_byTitle) {
        if (row >= first)
            row += count;
    }
    m_stale = m_titlesStale = true;
}

void PackOrder::removeRows(int first, int count)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
    const int end = first + count;
    std::erase_if(m_byTitle, [=](int row) { return row >= first && row < end; });
    for (int &row : m_byTitle) {
        if (row >= end)
            row -= count;
    }
    m_stale = true;
}

void PackOrder::permuteRows(const std::vector<int> &to)
{
    m_rows = permuted(std::move(m_rows), to);
    for (int &row : m_byTitle)
        row = to[std::size_t(row)];
    m_stale = m_titlesStale = true;
}

void PackOrder::setPack(int row, const Pack &pack, const PackReach &reach)
{
    Row &entry = m_rows[std::size_t(row)];
    const QString title = titleOf(pack);
    entry.id = pack.id;
    entry.version = pack.version;
    entry.tier = pack.tier;
    entry.visibility = pack.visibility;
    entry.category = pack.category;
    entry.title.reset();
    if (!title.isEmpty())
        entry.title.emplace(m_collator.sortKey(title));
    entry.size = pack.sizeBytes.value_or(missing);
    entry.updated = pack.updatedAt.isValid() ? pack.updatedAt.toMSecsSinceEpoch() : missing;
    const PackOwner owner = ownerOf(pack);
    entry.owner = owner == PackOwner::NotStated ? missing : qint64(owner);
    setReach(row, reach);
    entry.changed = true;
    m_stale = m_titlesStale = true;
}

void PackOrder::setReach(int row, const PackReach &reach)
{
    const bool missed = reach.readable && !reach.isCounted();
    m_rows[std::size_t(row)].reach = missed ? missing : reachValue(reach);
    m_stale = m_stale || m_column == PackColumn::Reach;
}

void PackOrder::setSorting(int column, Qt::SortOrder order)
{
    m_stale = m_stale || column != m_column || order != m_order;
    m_column = column;
    m_order = order;
}

const std::vector<int> &PackOrder::rows()
{
    if (m_stale) {
        if (m_titlesStale)
            updateTitles();
        sortRows();
        m_stale = m_titlesStale = false;
    }
    return m_sorted;
}

bool PackOrder::titleLess(int left, int right) const
{
    const Row &a = m_rows[std::size_t(left)];
    const Row &b = m_rows[std::size_t(right)];
    if (a.title && b.title) {
        const int order = a.title->compare(*b.title);
        return order != 0 ? order < 0 : a.id < b.id;
    }
    if (a.title.has_value() != b.title.has_value())
        return a.title.has_value();
    return a.id < b.id;
}

void PackOrder::updateTitles()
{
    const auto less = [this](int left, int right) { return titleLess(left, right); };
    std::erase_if(m_byTitle, [this](int row) { return m_rows[std::size_t(row)].changed; });
    const auto staying = std::ptrdiff_t(m_byTitle.size());
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_rows[std::size_t(row)].changed)
            m_byTitle.push_back(row);
        m_rows[std::size_t(row)].changed = false;
    }
    std::sort(m_byTitle.begin() + staying, m_byTitle.end(), less);
    std::inplace_merge(m_byTitle.begin(), m_byTitle.begin() + staying, m_byTitle.end(), less);
    rankTitles();
}

void PackOrder::rankTitles()
{
    // Packs that nothing tells apart stand in the order of the list.
    for (auto run = m_byTitle.begin(); run != m_byTitle.end();) {
        const auto end = std::find_if(run, m_byTitle.end(),
                                      [this, run](int row) { return titleLess(*run, row); });
        std::sort(run, end);
        run = end;
    }
    for (std::size_t place = 0; place < m_byTitle.size(); ++place) {
        Row &row = m_rows[std::size_t(m_byTitle[place])];
        row.titleRank = int(place);
        row.titleClass = row.title ? qint64(place) : missing;
        if (place == 0 || !row.title)
            continue;
        const Row &before = m_rows[std::size_t(m_byTitle[place - 1])];
        if (before.title->compare(*row.title) == 0)
            row.titleClass = before.titleClass;
    }
}

template <typename Less>
std::vector<qint64> PackOrder::ranksOf(QString Row::*text, Less less) const
{
    QHash<QString, qint64> ranks;
    for (const Row &row : m_rows)
        ranks.insert(row.*text, missing);
    QStringList distinct = ranks.keys();
    distinct.removeAll(QString());
    std::sort(distinct.begin(), distinct.end(), less);
    for (qsizetype i = 0; i < distinct.size(); ++i) {
        const bool equal = i > 0 && !less(distinct[i - 1], distinct[i]);
        ranks[distinct[i]] = equal ? ranks[distinct[i - 1]] : i;
    }
    std::vector<qint64> values;
    values.reserve(m_rows.size());
    for (const Row &row : m_rows)
        values.push_back(ranks.value(row.*text));
    return values;
}

std::vector<qint64> PackOrder::columnValues() const
{
    const auto collated = [this](const QString &left, const QString &right) {
        return m_collator.compare(left, right) < 0;
    };
    const auto known = [&](const QString &left, const QString &right) {
        const int a = placeOfKnown(left);
        const int b = placeOfKnown(right);
        return a != b ? a < b : collated(left, right);
    };
    const auto numbers = [this](qint64 Row::*number) {
        std::vector<qint64> values;
        values.reserve(m_rows.size());
        for (const Row &row : m_rows)
            values.push_back(row.*number);
        return values;
    };
    switch (m_column) {
    case PackColumn::Name:
        return numbers(&Row::titleClass);
    case PackColumn::Version:
        return ranksOf(&Row::version, [](const QString &left, const QString &right) {
            return compareVersions(left, right) < 0;
        });
    case PackColumn::Tier:
        return ranksOf(&Row::tier, known);
    case PackColumn::Visibility:
        return ranksOf(&Row::visibility, known);
    case PackColumn::Owner:
        return numbers(&Row::owner);
    case PackColumn::Category:
        return ranksOf(&Row::category, collated);
    case PackColumn::Size:
        return numbers(&Row::size);
    case PackColumn::Updated:
        return numbers(&Row::updated);
    case PackColumn::Reach:
        return numbers(&Row::reach);
    default:
        return {};
    }
}

void PackOrder::sortRows()
{
    m_sorted.resize(m_rows.size());
    std::iota(m_sorted.begin(), m_sorted.end(), 0);
    const std::vector<qint64> values = columnValues();
    if (values.empty())
        return;
    const bool descending = m_order == Qt::DescendingOrder;
    std::sort(m_sorted.begin(), m_sorted.end(), [&](int left, int right) {
        const qint64 a = values[std::size_t(left)];
        const qint64 b = values[std::size_t(right)];
        if (a == b)
            return m_rows[std::size_t(left)].titleRank < m_rows[std::size_t(right)].titleRank;
        if (a == missing || b == missing)
            return b == missing;
        return descending ? a > b : a < b;
    });
}

} // namespace packdesk
