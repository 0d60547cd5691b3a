// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/keptexpectation.h"

namespace packdesk {

namespace {

// Milliseconds since 1970.
std::optional<qint64> newestOwned(const Snapshot &list)
{
    std::optional<qint64> newest;
    for (int row = 0; row < list.size(); ++row) {
        if (list.owned(row) != true)
            continue;
        if (const auto made = list.time(row, PackField::CreatedAt))
            newest = std::max(*made, newest.value_or(*made));
    }
    return newest;
}

} // namespace

Expectation toKept(const ExpectedPack &expected, const Snapshot &before)
{
    Expectation kept;
    kept.imageReference = expected.imageReference;
    kept.name = expected.name;
    kept.version = expected.version;
    kept.packId = expected.packId;
    kept.visibility = expected.visibility;
    kept.digestBefore = expected.digestBefore;
    if (!expected.packId.isEmpty())
        return kept;
    ExpectedPack wanted = expected;
    wanted.idsBefore.clear();
    kept.matchingBefore = candidateIds(before, wanted);
    if (const auto newest = newestOwned(before))
        kept.newestBefore = QDateTime::fromMSecsSinceEpoch(*newest, Qt::UTC);
    return kept;
}

ExpectedPack fromKept(Operation operation, const Expectation &kept)
{
    ExpectedPack expected;
    expected.operation = operation;
    expected.imageReference = kept.imageReference;
    expected.name = kept.name;
    expected.version = kept.version;
    expected.idsBefore = {kept.matchingBefore.begin(), kept.matchingBefore.end()};
    expected.newestBefore = kept.newestBefore;
    expected.packId = kept.packId;
    expected.visibility = kept.visibility;
    expected.digestBefore = kept.digestBefore;
    return expected;
}

} // namespace packdesk
