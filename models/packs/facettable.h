// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packfilter.h"

#include <QCollator>

#include <array>
#include <functional>
#include <vector>

namespace packdesk {

struct Pack;
struct PackReach;

/// The facet values of a list of packs, by row: which rows pass what is chosen, and how many
/// packs each value would show. Values are numbered once, so that counting is one pass of sums.
class FacetTable
{
public:
    FacetTable();

    /// Forgets rows and values; what is chosen stays.
    void clear();
    void insertRows(int first, int count);
    void removeRows(int first, int count);
    void permuteRows(const std::vector<int> &to);
    void setPack(int row, const Pack &pack, const PackReach &reach);
    /// The pack is the same; what it may reach was read.
    void setReach(int row, const PackReach &reach);

    void setChosen(const QHash<Facet, QSet<QString>> &chosen);
    /// The row has one of the chosen values of each facet where any is chosen.
    bool passes(int row) const;
    /// The six groups for the rows that match the text.
    QList<FacetGroup> count(const std::function<bool(int)> &matchesText);

private:
    static constexpr int facetCount = 6;

    /// The values of one facet, by number.
    struct Values
    {
        QHash<QString, int> numbers;
        QStringList texts;
        std::vector<char> chosen;
        bool anyChosen = false;
        /// Value numbers in the order in which they are shown.
        std::vector<int> order;
    };
    using Row = std::array<int, facetCount>;

    int numberOf(int facet, const QString &text);
    void addKnownValues();
    void sortValues(int facet);
    bool passes(const Row &row, int facet) const;
    FacetGroup group(int facet, const std::vector<int> &counts,
                     const std::vector<int> &occurrences) const;

    QCollator m_collator;
    std::array<Values, facetCount> m_values;
    QHash<Facet, QSet<QString>> m_chosen;
    std::vector<Row> m_rows;
};

} // namespace packdesk
