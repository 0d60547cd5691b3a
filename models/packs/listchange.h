// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/snapshot.h"

#include <vector>

namespace packdesk {

/// What leads from one snapshot to the next, in rows. Rows are matched by their ids; those that no
/// id names by id and name, of equal ones the first stays the first.
struct ListChange
{
    /// For each row before its row after, -1 where it went.
    std::vector<int> newRowOf;
    /// Ascending: the rows after that were there before with another content.
    std::vector<int> changed;
    /// The rows after that were there before with the same content in other words of JSON.
    std::vector<int> rewritten;
    /// Ascending: the rows after that were not there before.
    std::vector<int> entered;
    int newCount = 0;

    /// Ascending: changed and entered rows.
    std::vector<int> fresh() const;
    /// Each row that stayed has its number still, and nothing entered between them.
    bool keepsRows() const;
};

/// Thread-safe. Costs some 20 ms for 100,000 packs.
/// @param before may be null: everything enters
ListChange changeBetween(const Snapshot *before, const Snapshot &next);

/// The values of the rows that stay, at their new rows; default values at the others.
template <typename T, typename Memory>
std::vector<T, Memory> carried(const std::vector<T, Memory> &before, const ListChange &change)
{
    std::vector<T, Memory> values(std::size_t(change.newCount));
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (change.newRowOf[row] >= 0)
            values[std::size_t(change.newRowOf[row])] = before[row];
    }
    return values;
}

} // namespace packdesk
