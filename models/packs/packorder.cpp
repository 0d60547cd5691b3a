// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packorder.h"

#include "models/packs/packreach.h"

#include <algorithm>
#include <numeric>

namespace packdesk {

namespace {

constexpr qint64 missing = PackKeys::nothingUpdated;

// Of the same number of domains, something marked is more than nothing marked. What cannot be read
// may reach more than any number.
qint64 reachValue(const PackReach &reach)
{
    if (!reach.readable)
        return 2 * qint64(std::numeric_limits<int>::max()) + 2;
    return reach.isCounted() ? 2 * qint64(reach.domains) + (reach.needsLook() ? 1 : 0) : missing;
}

// The values counted from 0, so that few digits are left; what is missing comes last whatever the
// order is.
std::vector<quint64> digitsOf(const std::vector<qint64> &values, bool descending)
{
    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = missing;
    for (const qint64 value : values) {
        if (value != missing) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    }
    const quint64 last = most == missing ? 0 : quint64(most) - quint64(least) + 1;
    std::vector<quint64> digits;
    digits.reserve(values.size());
    for (const qint64 value : values) {
        const quint64 up = quint64(value) - quint64(least);
        const quint64 down = quint64(most) - quint64(value);
        digits.push_back(value == missing ? last : descending ? down : up);
    }
    return digits;
}

// Digit by digit, the last one first: equal values keep their order.
void sortStably(std::vector<int> &rows, const std::vector<quint64> &values)
{
    constexpr int bits = 11;
    constexpr quint64 mask = (1U << bits) - 1;
    const auto largest = std::max_element(values.begin(), values.end());
    std::vector<int> sorted(rows.size());
    for (int shift = 0; shift < 64 && largest != values.end() && (*largest >> shift) != 0;
         shift += bits) {
        std::array<int, mask + 1> places = {};
        for (const quint64 value : values)
            ++places[(value >> shift) & mask];
        std::exclusive_scan(places.begin(), places.end(), places.begin(), 0);
        for (const int row : rows)
            sorted[std::size_t(places[(values[std::size_t(row)] >> shift) & mask]++)] = row;
        rows.swap(sorted);
    }
}

template <typename ValueOf>
std::vector<qint64> valuesOf(int count, ValueOf &&valueOf)
{
    std::vector<qint64> values;
    values.reserve(std::size_t(count));
    for (int row = 0; row < count; ++row)
        values.push_back(valueOf(row));
    return values;
}

std::vector<qint64> ranksOf(int count, const auto &keys)
{
    return valuesOf(count, [&keys](int row) {
        const int rank = keys.rank(row);
        return rank < 0 ? missing : qint64(rank);
    });
}

} // namespace

void PackOrder::clear()
{
    m_list.reset();
    m_keys.reset();
    m_sorted.clear();
    m_stale = false;
}

void PackOrder::setList(SnapshotPtr list, PackKeysPtr keys)
{
    m_list = std::move(list);
    m_keys = std::move(keys);
    m_stale = true;
}

void PackOrder::noteReach()
{
    m_stale = m_stale || m_column == PackColumn::Reach;
}

void PackOrder::setSorting(int column, Qt::SortOrder order)
{
    m_stale = m_stale || column != m_column || order != m_order;
    m_column = column;
    m_order = order;
}

const std::vector<int> &PackOrder::rows(const ReachOf &reachOf)
{
    if (!m_stale || !m_list)
        return m_sorted;
    m_stale = false;
    const std::vector<quint64> values = this->values(reachOf);
    if (values.empty()) {
        m_sorted.resize(std::size_t(m_list->size()));
        std::iota(m_sorted.begin(), m_sorted.end(), 0);
        return m_sorted;
    }
    m_sorted = m_keys->titles.rows();
    sortStably(m_sorted, values);
    return m_sorted;
}

std::vector<quint64> PackOrder::values(const ReachOf &reachOf) const
{
    const int count = m_list->size();
    const auto &keys = *m_keys;
    const auto ofColumn = [&]() -> std::vector<qint64> {
        switch (m_column) {
        case PackColumn::Name:
            return ranksOf(count, keys.titles);
        case PackColumn::Version:
            return ranksOf(count, keys.versions);
        case PackColumn::Tier:
            return ranksOf(count, keys.tiers);
        case PackColumn::Visibility:
            return ranksOf(count, keys.visibilities);
        case PackColumn::Category:
            return ranksOf(count, keys.categories);
        case PackColumn::Owner:
            return valuesOf(count, [&keys](int row) {
                const int owner = keys.owners[std::size_t(row)];
                return owner == int(PackOwner::NotStated) ? missing : qint64(owner);
            });
        case PackColumn::Size:
            return valuesOf(count,
                            [this](int row) { return m_list->sizeBytes(row).value_or(missing); });
        case PackColumn::Updated:
            return keys.updated;
        case PackColumn::Reach:
            return valuesOf(count, [&reachOf](int row) { return reachValue(reachOf(row)); });
        default:
            return {};
        }
    };
    return digitsOf(ofColumn(), m_order == Qt::DescendingOrder);
}

} // namespace packdesk
