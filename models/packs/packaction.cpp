// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packaction.h"

#include "models/api/pack.h"

#include <algorithm>
#include <array>

namespace packdesk {

namespace {

// The states of facts.md: past due, winding down, trial over.
constexpr std::array inactiveStates{QLatin1String("past_due"), QLatin1String("winding_down"),
                                    QLatin1String("trial_over")};

bool isAboutAPack(PackAction action)
{
    return action != PackAction::Create && action != PackAction::Upload;
}

bool isStatedOtherwise(const QString &value, QLatin1String wanted)
{
    return !value.isEmpty() && value != wanted;
}

ActionObstacle rulesOf(PackAction action, const Pack &pack)
{
    if (action == PackAction::EditFile) {
        if (isStatedOtherwise(pack.tier, QLatin1String("community")))
            return ActionObstacle::TierNotCommunity;
        if (isStatedOtherwise(pack.imageOrigin, QLatin1String("upload")))
            return ActionObstacle::OriginNotUpload;
    }
    if (action == PackAction::ReplaceImage && pack.imageRef.isEmpty())
        return ActionObstacle::NoRepository;
    return ActionObstacle::None;
}

ActionObstacle stateOf(PackAction action, const ActionFacts &facts)
{
    const bool unpaid = facts.caller && billingOf(*facts.caller) == BillingState::Inactive;
    if (unpaid && action != PackAction::Delete)
        return ActionObstacle::BillingInactive;
    if (facts.outcomePending)
        return ActionObstacle::OutcomePending;
    return facts.offline ? ActionObstacle::Offline : ActionObstacle::None;
}

} // namespace

QString billingStatusOf(const Caller &caller)
{
    const auto own = std::ranges::find(caller.memberships, caller.orgId, &Membership::orgId);
    if (own != caller.memberships.end())
        return own->billingStatus;
    return caller.orgId.isEmpty() && caller.memberships.size() == 1
        ? caller.memberships.first().billingStatus
        : QString();
}

BillingState billingOf(const Caller &caller)
{
    const QString status = billingStatusOf(caller);
    if (status.isEmpty())
        return BillingState::NotStated;
    const bool inactive = std::ranges::find(inactiveStates, status) != inactiveStates.end();
    return inactive ? BillingState::Inactive : BillingState::Active;
}

ActionObstacle obstacleOf(PackAction action, const Pack *pack, const ActionFacts &facts)
{
    if (!facts.signedIn)
        return ActionObstacle::SignedOut;
    const bool aboutAPack = isAboutAPack(action);
    if (aboutAPack && !pack)
        return ActionObstacle::NoPack;
    if (aboutAPack && pack->owned == false)
        return ActionObstacle::NotOwned;
    if (facts.caller && !facts.caller->mayChangePacks())
        return ActionObstacle::MissingScope;
    const auto rule = aboutAPack ? rulesOf(action, *pack) : ActionObstacle::None;
    return rule == ActionObstacle::None ? stateOf(action, facts) : rule;
}

} // namespace packdesk
