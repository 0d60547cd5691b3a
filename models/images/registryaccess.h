// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/secret.h"

#include <QString>

#include <memory>
#include <optional>

namespace packdesk {

/// What a registry knows a person or a robot by. Never the key of the control plane.
struct RegistryCredentials
{
    /// Without a colon: Basic authentication could not carry it.
    QString user;
    Secret password;

    RegistryCredentials duplicate() const { return {user, password.duplicate()}; }
};

/// How one registry is to be asked; the same for all its repositories.
struct RegistryAccess
{
    /// Nothing: anonymously.
    std::optional<RegistryCredentials> credentials;
    /// A PEM file with authorities that are trusted for this registry beside the system's; empty
    /// for none. With it a loopback registry is asked over https as well.
    QString caFile;
};

using SharedAccess = std::shared_ptr<const RegistryAccess>;

} // namespace packdesk
