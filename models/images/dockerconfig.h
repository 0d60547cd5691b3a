// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereader.h"
#include "models/images/registryaccess.h"
#include "models/images/registryerror.h"

#include <tl/expected.hpp>

namespace packdesk {

struct DockerConfigError
{
    DockerConfigFault fault = DockerConfigFault::NotReadable;
    /// Words of the system or name of the helper; never what it printed where it succeeded.
    QString detail;
};

/// Credentials, or nothing where the file, or a helper, knows none for the registry.
using DockerLookup = tl::expected<std::optional<RegistryCredentials>, DockerConfigError>;

/// Looks a registry up in Docker's config.json as Docker does: a helper of its own
/// (`credHelpers`), the helper for all (`credsStore`), then `auths`. A file that is not there
/// knows nothing. Blocks; for workers.
/// @param domain of an image reference
/// @param mayRunHelpers else a helper that is named is an error
DockerLookup lookUpInDocker(const QString &configFile, const QString &domain, bool mayRunHelpers,
                            const CancelFlag &cancelled = {});

/// Asks `docker-credential-NAME`, from the PATH, about a server. Ends it after the time, and at
/// once when it is cancelled. Blocks.
DockerLookup askHelper(const QString &name, const QString &server, int milliseconds,
                       const CancelFlag &cancelled = {});

} // namespace packdesk
