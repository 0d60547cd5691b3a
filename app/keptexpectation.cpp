// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/keptexpectation.h"

namespace packdesk {

Expectation toKept(const ExpectedPack &expected, const Snapshot &before)
{
    ExpectedPack wanted = expected;
    wanted.idsBefore.clear();
    Expectation kept{
        expected.imageReference, expected.name, expected.version, candidateIds(before, wanted), {}};
    for (const auto &pack : before.packs()) {
        const bool isNewer = !kept.newestBefore.isValid() || pack.createdAt > kept.newestBefore;
        if (pack.owned.value_or(false) && pack.createdAt.isValid() && isNewer)
            kept.newestBefore = pack.createdAt;
    }
    return kept;
}

ExpectedPack fromKept(const Expectation &kept)
{
    return {kept.imageReference, kept.name, kept.version,
            QSet<QString>(kept.matchingBefore.begin(), kept.matchingBefore.end()),
            kept.newestBefore};
}

} // namespace packdesk
