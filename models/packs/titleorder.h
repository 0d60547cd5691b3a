// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/listchange.h"

#include <QCollator>

namespace packdesk {

/// The packs of a list by their titles in the locale's order, equal titles by id, and what nothing
/// tells apart in the order of the list; packs without a title last. Immutable once made.
class TitleOrder
{
public:
    explicit TitleOrder(const Snapshot &list);
    /// Puts only the rows in place that are new or changed, where these are few.
    TitleOrder(const Snapshot &list, const TitleOrder &before, const ListChange &change);

    /// All rows in their order.
    const std::vector<int> &rows() const { return m_rows; }
    /// The place of the row's title, the same for all with an equal one; -1 without a title.
    int rank(int row) const { return m_ranks[std::size_t(row)]; }

private:
    void sortAll(const Snapshot &list);
    void merge(const Snapshot &list, const TitleOrder &before, const ListChange &change);
    void rankRows(const Snapshot &list, const std::vector<int> &known);
    void settleEqualOnes(const Snapshot &list);

    QCollator m_collator;
    std::vector<int> m_rows;
    std::vector<int> m_ranks;
};

} // namespace packdesk
