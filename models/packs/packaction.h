// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/caller.h"

#include <optional>

namespace packdesk {

struct Pack;

/// What can be done to packs, each a change on the server.
enum class PackAction { Create, Upload, SetVisibility, ReplaceImage, EditFile, Delete };

/// What stands in an action's way. In this order, the first that applies is the one that is told:
/// what will not change comes before what may.
enum class ActionObstacle {
    None,
    SignedOut,
    NoPack,
    /// The pack belongs to the platform or to another organisation.
    NotOwned,
    /// The scope `caps:write` is missing.
    MissingScope,
    /// Files are edited in packs of the tier community only.
    TierNotCommunity,
    /// Files are edited in uploaded packs only.
    OriginNotUpload,
    /// No repository is known that another image could come from.
    NoRepository,
    /// Billing of the organisation is inactive; deleting goes on.
    BillingInactive,
    /// It is not known what became of an earlier change of this pack.
    OutcomePending,
    /// The server could not be reached the last time.
    Offline,
};

enum class BillingState { NotStated, Active, Inactive };

/// Billing of the caller's organisation, by the membership that is about it. A status that is not
/// known counts as active: then the server decides.
BillingState billingOf(const Caller &caller);
/// The status as the server wrote it; null where it is not stated.
QString billingStatusOf(const Caller &caller);

/// What the app knows when an action is offered.
struct ActionFacts
{
    bool signedIn = false;
    /// Empty until it was read: then nothing is known to be missing.
    std::optional<Caller> caller;
    bool offline = false;
    bool outcomePending = false;
};

/// What stands in the way of an action, as far as the app can know. What the server does not state
/// stands in nobody's way.
/// @param pack what the action is about; nullptr where none is chosen, and of no meaning for
/// Create and Upload
ActionObstacle obstacleOf(PackAction action, const Pack *pack, const ActionFacts &facts);

} // namespace packdesk
