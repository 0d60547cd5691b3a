// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <utility>
#include <vector>

namespace packdesk {

/// One step on the way from one order of rows to another.
struct RowStep
{
    enum class Kind { Remove, Insert, Permute };

    Kind kind = Kind::Permute;
    /// Remove and Insert: the rows concerned, counted when the step is taken.
    int first = 0;
    int last = -1;
    /// Insert: for each row from `first` to `last` its row in the final order.
    /// Permute: for each row where it goes.
    std::vector<int> rows;
};

/// The steps that lead from an old order of rows to a new one, so that rows that stay keep their
/// persistent indexes. Few steps however many rows change: a few ranges are removed or inserted
/// where they are; of many, the leaving rows are first moved to the end and removed there, the
/// entering ones inserted at the end and moved to their places.
/// @param newRowOf for each old row its new one, or -1 where it leaves
std::vector<RowStep> planRows(const std::vector<int> &newRowOf, int newCount);

/// Ascending rows as ranges of neighbours (first, last). Where there would be more than
/// `limit`, one range that spans all.
std::vector<std::pair<int, int>> rangesOf(const std::vector<int> &rows, int limit);

/// The values in the order that `to` says: value i goes to place to[i].
template <typename T>
std::vector<T> permuted(std::vector<T> values, const std::vector<int> &to)
{
    std::vector<T> result(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        result[std::size_t(to[i])] = std::move(values[i]);
    return result;
}

} // namespace packdesk
