// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/agentrole.h"

#include <QHash>

namespace packdesk {

struct Pack;

/// Whether a role's own capabilities still hold what a pack asks for now.
enum class RoleHolding {
    /// The pack asks for nothing.
    NothingAsked,
    /// Each capability of the pack is there and reaches the same.
    Same,
    /// Some are there and reach something else, or some are missing.
    OlderCopy,
    /// None of the pack's capabilities is there.
    NotThere,
    /// The pack's or the role's capabilities are not stated, or cannot be understood.
    NotReadable,
};

/// A role that uses a pack.
struct RoleUsage
{
    AgentRole role;
    RoleHolding holding = RoleHolding::NotReadable;
    /// Names of the pack's capabilities that the role holds with another reach, and of those that
    /// it does not hold; in the order of the pack.
    QStringList differing;
    QStringList missing;

    friend bool operator==(const RoleUsage &, const RoleUsage &) = default;
};

/// The roles that use a pack: production first, then staging, development and others, by title
/// within. Compares capabilities, which for hostile documents may take seconds. Thread-safe.
QList<RoleUsage> roleUsages(const AgentRoles &roles, const Pack &pack);
/// The same without a look at capabilities. Thread-safe and quick.
AgentRoles rolesUsing(const AgentRoles &roles, const QString &packId);
/// The same for all packs that a role uses, by their ids. Costs no more than the roles are many.
QHash<QString, AgentRoles> rolesByPack(const AgentRoles &roles);
/// Of some role it is not stated which packs it uses: it may use any.
bool someUsesUnstated(const AgentRoles &roles);

} // namespace packdesk
