// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/rowplan.h"

#include <algorithm>
#include <numeric>

namespace packdesk {

namespace {

// Views keep the neighbourhood of the current row when ranges are taken out in place, but each
// range costs them a pass.
constexpr int maxRanges = 16;

std::vector<std::pair<int, int>> allRanges(const std::vector<int> &rows)
{
    std::vector<std::pair<int, int>> ranges;
    for (const int row : rows) {
        if (!ranges.empty() && ranges.back().second + 1 == row)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
    }
    return ranges;
}

void planRemoval(const std::vector<int> &newRowOf, std::vector<RowStep> &steps)
{
    std::vector<int> leaving;
    for (int row = 0; row < int(newRowOf.size()); ++row) {
        if (newRowOf[std::size_t(row)] < 0)
            leaving.push_back(row);
    }
    if (leaving.empty())
        return;
    const auto ranges = allRanges(leaving);
    if (int(ranges.size()) <= maxRanges) {
        for (auto range = ranges.rbegin(); range != ranges.rend(); ++range)
            steps.push_back({RowStep::Kind::Remove, range->first, range->second, {}});
        return;
    }
    const int staying = int(newRowOf.size() - leaving.size());
    RowStep toTheEnd;
    toTheEnd.rows.reserve(newRowOf.size());
    int stay = 0;
    int leave = staying;
    for (const int newRow : newRowOf)
        toTheEnd.rows.push_back(newRow < 0 ? leave++ : stay++);
    steps.push_back(std::move(toTheEnd));
    steps.push_back({RowStep::Kind::Remove, staying, int(newRowOf.size()) - 1, {}});
}

std::vector<int> enteringRows(const std::vector<int> &staying, int newCount)
{
    std::vector<char> known(std::size_t(newCount), 0);
    for (const int row : staying)
        known[std::size_t(row)] = 1;
    std::vector<int> entering;
    for (int row = 0; row < newCount; ++row) {
        if (!known[std::size_t(row)])
            entering.push_back(row);
    }
    return entering;
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

void planInsertionInPlace(const std::vector<std::pair<int, int>> &ranges,
                          std::vector<RowStep> &steps)
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
    planRemoval(newRowOf, steps);

    std::vector<int> order;
    order.reserve(std::size_t(newCount));
    std::copy_if(newRowOf.begin(), newRowOf.end(), std::back_inserter(order),
                 [](int row) { return row >= 0; });
    const std::vector<int> entering = enteringRows(order, newCount);
    const auto ranges = allRanges(entering);
    if (int(ranges.size()) <= maxRanges) {
        if (!std::is_sorted(order.begin(), order.end()))
            steps.push_back({RowStep::Kind::Permute, 0, -1, ranksOf(order, newCount)});
        planInsertionInPlace(ranges, steps);
        return steps;
    }
    const int staying = int(order.size());
    steps.push_back({RowStep::Kind::Insert, staying, newCount - 1, entering});
    order.insert(order.end(), entering.begin(), entering.end());
    if (!std::is_sorted(order.begin(), order.end()))
        steps.push_back({RowStep::Kind::Permute, 0, -1, std::move(order)});
    return steps;
}

std::vector<std::pair<int, int>> rangesOf(const std::vector<int> &rows, int limit)
{
    auto ranges = allRanges(rows);
    if (int(ranges.size()) > limit)
        ranges = {{rows.front(), rows.back()}};
    return ranges;
}

} // namespace packdesk
