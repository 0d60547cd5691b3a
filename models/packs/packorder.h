// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packkeys.h"

#include <functional>

namespace packdesk {

struct PackReach;

/// The order of a list of packs by any column of the table. Every key is a number, made before, so
/// that sorting is some passes over numbers: about 3 ms for 100,000 packs.
class PackOrder
{
public:
    using ReachOf = std::function<const PackReach &(int row)>;

    void clear();
    void setList(SnapshotPtr list, PackKeysPtr keys);
    /// What some packs may reach was read.
    void noteReach();

    /// @param column a PackColumn, or -1 for the order of the list itself
    void setSorting(int column, Qt::SortOrder order);
    int column() const { return m_column; }
    Qt::SortOrder order() const { return m_order; }

    /// All rows in the present order.
    const std::vector<int> &rows(const ReachOf &reachOf);

private:
    std::vector<quint64> values(const ReachOf &reachOf) const;

    SnapshotPtr m_list;
    PackKeysPtr m_keys;
    std::vector<int> m_sorted;
    bool m_stale = false;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace packdesk
