// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <vector>

namespace packdesk {

/// Packs that share the values of all facets whose values stand in the list are of one kind: mostly
/// some hundred kinds, however long the list. What is counted is counted by kind. Immutable once
/// made.
class PackKinds
{
public:
    /// Of one kind, in the order of Facet.
    using Codes = std::array<int, 5>;

    PackKinds() = default;
    /// @param columns for each facet the codes of all rows; not kept
    explicit PackKinds(const std::array<const std::vector<int> *, 5> &columns);

    /// The kind of each row.
    const std::vector<int> &rows() const { return m_rows; }
    const std::vector<Codes> &kinds() const { return m_kinds; }

private:
    std::vector<int> m_rows;
    std::vector<Codes> m_kinds;
};

} // namespace packdesk
