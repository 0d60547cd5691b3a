// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/snapshot.h"

namespace packdesk::test {

/// A list as if a server had answered with these packs.
inline SnapshotPtr listOf(const std::vector<Pack> &packs, const QDateTime &receivedAt = {})
{
    return std::make_shared<const Snapshot>(toPackList(packs, receivedAt));
}

/// All packs of a list, decoded.
inline std::vector<Pack> packsOf(const Snapshot &list)
{
    std::vector<Pack> packs;
    packs.reserve(std::size_t(list.size()));
    for (int row = 0; row < list.size(); ++row)
        packs.push_back(list.at(row));
    return packs;
}

} // namespace packdesk::test
