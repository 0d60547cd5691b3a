// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/roleusage.h"

#include "models/api/pack.h"
#include "models/capabilities/difference.h"
#include "models/capabilities/parser.h"

#include <algorithm>
#include <array>

namespace packdesk {

namespace {

int rankOf(const AgentRole &role)
{
    constexpr std::array order{QLatin1String("production"), QLatin1String("staging"),
                               QLatin1String("development")};
    return int(std::ranges::find(order, role.environment) - order.begin());
}

bool comesFirst(const AgentRole &one, const AgentRole &other)
{
    const int rank = rankOf(one);
    const int otherRank = rankOf(other);
    if (rank != otherRank)
        return rank < otherRank;
    const int order = titleOf(one).localeAwareCompare(titleOf(other));
    return order != 0 ? order < 0 : one.id < other.id;
}

const Capability *named(const CapabilityDocument &document, const QString &name)
{
    const auto found = std::ranges::find(document.capabilities, name, &Capability::name);
    return found == document.capabilities.end() ? nullptr : &*found;
}

bool reachesTheSame(const Capability &one, const Capability &other)
{
    CapabilityDocument before;
    before.capabilities += one;
    CapabilityDocument after;
    after.capabilities += other;
    return difference(before, after).isEmpty();
}

void compare(RoleUsage &usage, const CapabilityDocument &asked)
{
    if (usage.role.capabilities.isNull())
        return;
    const CapabilityDocument held = parseCapabilities(usage.role.capabilities.toUtf8());
    if (!held.readable)
        return;
    for (const Capability &wanted : asked.capabilities) {
        const Capability *copy = named(held, wanted.name);
        if (!copy)
            usage.missing += wanted.name;
        else if (!reachesTheSame(wanted, *copy))
            usage.differing += wanted.name;
    }
    if (usage.missing.isEmpty() && usage.differing.isEmpty())
        usage.holding = RoleHolding::Same;
    else if (usage.missing.size() == asked.capabilities.size())
        usage.holding = RoleHolding::NotThere;
    else
        usage.holding = RoleHolding::OlderCopy;
}

} // namespace

AgentRoles rolesUsing(const AgentRoles &roles, const QString &packId)
{
    AgentRoles users;
    std::ranges::copy_if(roles, std::back_inserter(users), [&](const AgentRole &role) {
        return role.packIds.contains(packId) && !role.archivedAt.isValid();
    });
    std::ranges::sort(users, comesFirst);
    return users;
}

QHash<QString, AgentRoles> rolesByPack(const AgentRoles &roles)
{
    AgentRoles sorted = roles;
    std::ranges::sort(sorted, comesFirst);
    QHash<QString, AgentRoles> users;
    for (const AgentRole &role : std::as_const(sorted)) {
        if (role.archivedAt.isValid())
            continue;
        for (const QString &packId : role.packIds) {
            AgentRoles &known = users[packId];
            if (known.isEmpty() || known.constLast().id != role.id)
                known += role;
        }
    }
    return users;
}

QList<RoleUsage> roleUsages(const AgentRoles &roles, const Pack &pack)
{
    const bool isStated = !pack.capabilities.isNull();
    const CapabilityDocument asked = parseCapabilities(pack.capabilities.toUtf8());
    QList<RoleUsage> usages;
    const AgentRoles users = rolesUsing(roles, pack.id);
    for (const AgentRole &role : users) {
        RoleUsage usage;
        usage.role = role;
        if (isStated && asked.readable && asked.capabilities.isEmpty())
            usage.holding = RoleHolding::NothingAsked;
        else if (isStated && asked.readable)
            compare(usage, asked);
        usages += usage;
    }
    return usages;
}

bool someUsesUnstated(const AgentRoles &roles)
{
    return std::ranges::any_of(roles, [](const AgentRole &role) {
        return !role.packIdsStated && !role.archivedAt.isValid();
    });
}

} // namespace packdesk
