// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/weburl.h"

namespace packdesk {

/// What is known of a registry when it sends its client elsewhere.
struct RegistryOrigin
{
    WebUrl base;
    /// It answered from an address that is not a public one.
    bool isPrivate = false;
};

/// Whether a redirect may be followed: to the registry itself, else to https only, and to a
/// private address only where the registry has one too. Loopback is for loopback registries,
/// link-local addresses for nobody.
bool mayFollow(const RegistryOrigin &registry, const WebUrl &target);

/// Whether a token may be asked for at this realm: at the registry itself, else at https with a
/// public address; a registry that is asked over https at a private address may name another
/// private one. Loopback and link-local addresses only where they are the registry itself.
bool mayAskRealm(const RegistryOrigin &registry, const WebUrl &realm);

} // namespace packdesk
