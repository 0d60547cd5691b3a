// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packfilter.h"
#include "models/packs/packkeys.h"
#include "models/packs/packreach.h"

#include <array>
#include <functional>
#include <utility>

namespace packdesk {

/// The facet values of a list of packs, by row: which rows pass what is chosen, and how many
/// packs each value would show. Rows stand in cells, by kind and reach, so that a row is counted
/// once, and not once for each facet.
class FacetTable
{
public:
    FacetTable();

    /// Forgets the rows; what is chosen stays.
    void clear();
    void setList(PackKeysPtr keys, const std::function<ReachKind(int row)> &reachOf);
    /// The pack is the same; what it may reach was read.
    void setReach(int row, ReachKind kind);

    void setChosen(const QHash<Facet, QSet<QString>> &chosen);
    /// The row has one of the chosen values of each facet where any is chosen.
    bool passes(int row) const
    {
        return m_narrowing.empty() || m_passes[std::size_t(m_cells[std::size_t(row)])] != 0;
    }
    /// The six groups for the rows that match the text: those that are not 0.
    QList<FacetGroup> count(const std::vector<char> &matchesText) const;

private:
    static constexpr std::size_t facetCount = 6;

    /// The values of one facet: those of the list by their codes, then known and chosen ones that
    /// no row has.
    struct Values
    {
        QStringList texts;
        std::vector<char> chosen;
        /// Of the rows.
        std::vector<int> occurrences;
        /// Places in `texts` in the order in which they are shown.
        std::vector<int> order;
    };

    int codeOf(std::size_t cell, std::size_t facet) const;
    QStringList textsOf(std::size_t facet) const;
    void makeValues(std::size_t facet);
    void makeAllValues();
    void markPassing();
    /// How many of the narrowing facets the cell fails; the number of the last of them.
    std::pair<int, std::size_t> failing(std::size_t cell) const;
    std::vector<int> countCells(const std::vector<char> &matchesText) const;
    FacetGroup group(std::size_t facet, const std::vector<int> &counts) const;

    PackKeysPtr m_keys;
    /// The cell of each row, and how many rows each cell has.
    std::vector<int> m_cells;
    std::vector<int> m_rowsIn;
    /// By cell.
    std::vector<char> m_passes;
    std::array<Values, facetCount> m_values;
    QHash<Facet, QSet<QString>> m_chosen;
    /// The facets where something is chosen.
    std::vector<std::size_t> m_narrowing;
};

} // namespace packdesk
