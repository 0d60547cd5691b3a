// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/titleorder.h"

#include "models/packs/collation.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace packdesk {

namespace {

// Of more rows than one in so many, making all keys anew is quicker.
constexpr int fewShare = 16;

bool hasTitle(const Snapshot &list, int row)
{
    return list.span(row, PackField::DisplayName).size > 0
        || list.span(row, PackField::Name).size > 0 || list.span(row, PackField::Id).size > 0;
}

} // namespace

TitleOrder::TitleOrder(const Snapshot &list)
    : m_collator(packCollator())
{
    sortAll(list);
}

TitleOrder::TitleOrder(const Snapshot &list, const TitleOrder &before, const ListChange &change)
    : m_collator(packCollator())
{
    const auto fresh = change.changed.size() + change.entered.size();
    const bool sameLocale = before.m_collator.locale() == m_collator.locale();
    if (sameLocale && fresh * fewShare < std::size_t(list.size()))
        merge(list, before, change);
    else
        sortAll(list);
}

void TitleOrder::sortAll(const Snapshot &list)
{
    std::vector<std::optional<QCollatorSortKey>> keys(std::size_t(list.size()));
    for (int row = 0; row < list.size(); ++row) {
        if (hasTitle(list, row))
            keys[std::size_t(row)].emplace(m_collator.sortKey(list.title(row)));
    }
    const auto compare = [&keys](int left, int right) {
        const auto &a = keys[std::size_t(left)];
        const auto &b = keys[std::size_t(right)];
        return a && b ? a->compare(*b) : int(b.has_value()) - int(a.has_value());
    };
    m_rows.resize(keys.size());
    std::iota(m_rows.begin(), m_rows.end(), 0);
    std::sort(m_rows.begin(), m_rows.end(), [&compare](int left, int right) {
        const int order = compare(left, right);
        return order != 0 ? order < 0 : left < right;
    });
    m_ranks.assign(keys.size(), -1);
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        const auto row = std::size_t(m_rows[place]);
        if (!keys[row])
            break;
        const bool equal = place > 0 && compare(m_rows[place - 1], m_rows[place]) == 0;
        m_ranks[row] = equal ? m_ranks[std::size_t(m_rows[place - 1])] : int(place);
    }
    settleEqualOnes(list);
}

void TitleOrder::merge(const Snapshot &list, const TitleOrder &before, const ListChange &change)
{
    std::vector<char> isFresh(std::size_t(list.size()), 0);
    std::vector<int> fresh = change.fresh();
    for (const int row : fresh)
        isFresh[std::size_t(row)] = 1;
    std::vector<int> staying;
    staying.reserve(std::size_t(list.size()));
    for (const int row : before.m_rows) {
        const int now = change.newRowOf[std::size_t(row)];
        if (now >= 0 && !isFresh[std::size_t(now)])
            staying.push_back(now);
    }
    // What is known of the rows that stay needs no comparing.
    std::vector<int> known = carried(before.m_ranks, change);
    for (const int row : fresh)
        known[std::size_t(row)] = -2;

    const auto less = [&](int left, int right) {
        const bool titled = hasTitle(list, left);
        if (titled != hasTitle(list, right))
            return titled;
        return titled && m_collator.compare(list.title(left), list.title(right)) < 0;
    };
    std::sort(fresh.begin(), fresh.end(), less);
    m_rows.reserve(std::size_t(list.size()));
    auto from = staying.begin();
    for (const int row : fresh) {
        const auto to = std::lower_bound(from, staying.end(), row, less);
        m_rows.insert(m_rows.end(), from, to);
        m_rows.push_back(row);
        from = to;
    }
    m_rows.insert(m_rows.end(), from, staying.end());
    rankRows(list, known);
    settleEqualOnes(list);
}

// @param known ranks that tell equal titles from others; -2 where nothing is known
void TitleOrder::rankRows(const Snapshot &list, const std::vector<int> &known)
{
    m_ranks.assign(m_rows.size(), -1);
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        const int row = m_rows[place];
        if (!hasTitle(list, row))
            break;
        m_ranks[std::size_t(row)] = int(place);
        if (place == 0)
            continue;
        const int above = m_rows[place - 1];
        const int a = known[std::size_t(above)];
        const int b = known[std::size_t(row)];
        const bool equal = a >= 0 && b >= 0
            ? a == b
            : m_collator.compare(list.title(above), list.title(row)) == 0;
        if (equal)
            m_ranks[std::size_t(row)] = m_ranks[std::size_t(above)];
    }
}

void TitleOrder::settleEqualOnes(const Snapshot &list)
{
    for (auto run = m_rows.begin(); run != m_rows.end();) {
        const auto end = std::find_if(run + 1, m_rows.end(),
                                      [this, run](int row) { return rank(row) != rank(*run); });
        if (end - run > 1) {
            std::sort(run, end, [&list](int left, int right) {
                const QString a = list.text(left, PackField::Id);
                const QString b = list.text(right, PackField::Id);
                return a != b ? a < b : left < right;
            });
        }
        run = end;
    }
}

} // namespace packdesk
