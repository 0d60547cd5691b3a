// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/registrypolicy.h"

namespace packdesk {

namespace {

/// Only this machine and its link reach these; a registry elsewhere has no reason to name them.
bool isOfThisMachine(const WebUrl &url)
{
    return url.isLoopback() || url.isLocal();
}

} // namespace

bool mayFollow(const RegistryOrigin &registry, const WebUrl &target)
{
    if (target.hasOriginOf(registry.base))
        return true;
    if (registry.base.isLoopback() && target.isLoopback())
        return true;
    if (!target.isHttps() || isOfThisMachine(target))
        return false;
    return registry.isPrivate || !target.isPrivate();
}

bool mayAskRealm(const RegistryOrigin &registry, const WebUrl &realm)
{
    if (realm.hasOriginOf(registry.base))
        return true;
    if (!realm.isHttps() || isOfThisMachine(realm))
        return false;
    const bool inside
        = registry.isPrivate && registry.base.isHttps() && !registry.base.isLoopback();
    return inside || !realm.isPrivate();
}

} // namespace packdesk
