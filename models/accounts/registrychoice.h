// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// What the user chose for one registry: nothing of it is secret.
struct RegistryChoice
{
    /// A PEM file with authorities that are trusted for this registry; empty for none.
    QString caFile;
    /// Docker's config.json may be asked for credentials.
    bool useDocker = false;
    /// The credential helpers that it names may be run.
    bool mayRunHelpers = false;
    /// The keyring may hold credentials of this registry.
    bool inKeyring = false;
    /// The keyring may still hold some that were removed, or replaced: never to be used.
    bool leftover = false;

    friend bool operator==(const RegistryChoice &, const RegistryChoice &) = default;
};

} // namespace packdesk
