// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packfilter.h"
#include "models/packs/packkeys.h"
#include "models/packs/packreach.h"

#include <array>
#include <functional>

namespace packdesk {

/// The facet values of a list of packs, by row: which rows pass what is chosen, and how many
/// packs each value would show. Values are numbered before, so that counting is one pass of sums.
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
    bool passes(int row) const;
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

    const std::vector<int> &codesOf(std::size_t facet) const;
    QStringList textsOf(std::size_t facet) const;
    void makeValues(std::size_t facet);
    void makeAllValues();
    bool passes(int row, std::size_t facet) const
    {
        const int code = codesOf(facet)[std::size_t(row)];
        return m_values[facet].chosen[std::size_t(code)] != 0;
    }
    FacetGroup group(std::size_t facet, const std::vector<int> &counts) const;

    PackKeysPtr m_keys;
    std::vector<int> m_reach;
    std::array<Values, facetCount> m_values;
    QHash<Facet, QSet<QString>> m_chosen;
    /// The facets where something is chosen.
    std::vector<std::size_t> m_narrowing;
};

} // namespace packdesk
