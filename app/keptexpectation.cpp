// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/keptexpectation.h"

namespace packdesk {

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
    for (const auto &pack : before.packs()) {
        const bool isNewer = !kept.newestBefore.isValid() || pack.createdAt > kept.newestBefore;
        if (pack.owned.value_or(false) && pack.createdAt.isValid() && isNewer)
            kept.newestBefore = pack.createdAt;
    }
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
