// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/principal.h"

namespace packdesk {

class Database;

/// Adds an organisation, or leaves the one with this id as it is.
void addOrganisation(Database &database, const QString &id, const QString &slug,
                     const QString &name);

/// The organisation whose callers this server knows; made at the first start.
Principal ownOrganisation(Database &database);

} // namespace packdesk
