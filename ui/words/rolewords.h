// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/roleusage.h"

#include <QString>

namespace packdesk {

/// `Production`; a value that is not known as it came, *Not stated* where there is none.
QString environmentText(const QString &environment);
/// What a role is called, made visible.
QString roleTitle(const AgentRole &role);
/// `support (production)`.
QString roleWithEnvironment(const AgentRole &role);
/// Several of them in one sentence: `support (production), triage and 3 more`.
QString rolesInWords(const AgentRoles &roles);
/// `Same as the pack`, `Older copy`, ...
QString holdingText(RoleHolding holding);
/// What that means, in a sentence or two, with the names of capabilities.
QString holdingExplanation(const RoleUsage &usage);
/// `Used by 2 roles, 1 in production`; *Used by no role*.
QString usedByText(const AgentRoles &roles);
/// After a change: roles may still hold the old reach. Empty where there are none.
QString rolesKeepText(const AgentRoles &roles);

} // namespace packdesk
