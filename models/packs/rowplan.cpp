// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/rowplan.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace packdesk {

namespace {

// Views keep the neighbourhood of the current row when ranges are taken out in place, but each
// range costs them a pass.
constexpr int maxRanges = 16;

using Ranges = std::vector<std::pair<int, int>>;

// Rows ascend. False where there would be more ranges than the limit.
bool addRow(Ranges &ranges, int row, int limit)
{
    if (!ranges.empty() && ranges.back().second + 1 == row)
        ranges.back().second = row;
    else if (int(ranges.size()) < limit)
        ranges.emplace_back(row, row);
    else
        return false;
    return true;
}

// Ranges of the rows that are taken; nothing where they are more than views can bear. A change of
// most rows is found out soon, and nothing is collected for it.
template <typename IsTaken>
std::optional<Ranges> fewRanges(int count, const IsTaken &isTaken)
{
    Ranges ranges;
    for (int row = 0; row < count; ++row) {
        if (isTaken(row) && !addRow(ranges, row, maxRanges))
            return std::nullopt;
    }
    return ranges;
}

// @param staying how many do
void planRemoval(const std::vector<int> &newRowOf, int staying, std::vector<RowStep> &steps)
{
    const auto ranges = fewRanges(int(newRowOf.size()),
                                  [&newRowOf](int row) { return newRowOf[std::size_t(row)] < 0; });
    if (ranges) {
        for (auto range = ranges->rbegin(); range != ranges->rend(); ++range)
            steps.push_back({RowStep::Kind::Remove, range->first, range->second, {}});
        return;
    }
    RowStep toTheEnd;
    toTheEnd.rows.reserve(newRowOf.size());
    int stay = 0;
    int leave = staying;
    for (const int newRow : newRowOf)
        toTheEnd.rows.push_back(newRow < 0 ? leave++ : stay++);
    steps.push_back(std::move(toTheEnd));
    steps.push_back({RowStep::Kind::Remove, staying, int(newRowOf.size()) - 1, {}});
}

// By new row, not 0 where it stays.
std::vector<char> stayingMarks(const std::vector<int> &staying, int newCount)
{
    std::vector<char> marks(std::size_t(newCount), 0);
    for (const int row : staying)
        marks[std::size_t(row)] = 1;
    return marks;
}

// The staying rows among themselves in their new order: the rank of each new row.
std::vector<int> ranksOf(const std::vector<int> &staying, int newCount)
{
    std::vector<int> rank(std::size_t(newCount), 0);
    for (const int row : staying)
        rank[std::size_t(row)] = 1;
    std::exclusive_scan(rank.begin(), rank.end(), rank.begin(), 0);
    std::vector<int> ranks;
    ranks.reserve(staying.size());
    for (const int row : staying)
        ranks.push_back(rank[std::size_t(row)]);
    return ranks;
}

void planInsertionInPlace(const Ranges &ranges, std::vector<RowStep> &steps)
{
    for (const auto &[first, last] : ranges) {
        RowStep step{RowStep::Kind::Insert, first, last, {}};
        step.rows.resize(std::size_t(last) + 1 - std::size_t(first));
        std::iota(step.rows.begin(), step.rows.end(), first);
        steps.push_back(std::move(step));
    }
}

} // namespace

std::vector<RowStep> planRows(const std::vector<int> &newRowOf, int newCount)
{
    std::vector<RowStep> steps;
    std::vector<int> order;
    order.reserve(std::size_t(newCount));
    std::copy_if(newRowOf.begin(), newRowOf.end(), std::back_inserter(order),
                 [](int row) { return row >= 0; });
    const int staying = int(order.size());
    planRemoval(newRowOf, staying, steps);

    const auto stays = stayingMarks(order, newCount);
    const auto enters = [&stays](int row) { return stays[std::size_t(row)] == 0; };
    if (const auto ranges = fewRanges(newCount, enters)) {
        if (!std::is_sorted(order.begin(), order.end()))
            steps.push_back({RowStep::Kind::Permute, 0, -1, ranksOf(order, newCount)});
        planInsertionInPlace(*ranges, steps);
        return steps;
    }
    for (int row = 0; row < newCount; ++row) {
        if (enters(row))
            order.push_back(row);
    }
    steps.push_back(
        {RowStep::Kind::Insert, staying, newCount - 1, {order.begin() + staying, order.end()}});
    if (!std::is_sorted(order.begin(), order.end()))
        steps.push_back({RowStep::Kind::Permute, 0, -1, std::move(order)});
    return steps;
}

std::vector<std::pair<int, int>> rangesOf(const std::vector<int> &rows, int limit)
{
    Ranges ranges;
    for (const int row : rows) {
        if (!addRow(ranges, row, limit))
            return {{rows.front(), rows.back()}};
    }
    return ranges;
}

} // namespace packdesk
