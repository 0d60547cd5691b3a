// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/agentrole.h"
#include "models/api/apierror.h"
#include "models/api/pack.h"
#include "models/packs/packaction.h"

#include <optional>

namespace packdesk {

enum class BulkState {
    /// Will be sent when it is confirmed.
    Ready,
    /// Will not be sent; see the other members.
    Excluded,
    /// Confirmed; its turn comes.
    Waiting,
    Running,
    Done,
    Failed,
    /// It may have taken effect, and is being looked for.
    Unknown,
    /// Was stopped before its turn came.
    NotSent,
};

/// One pack of a change of several, from the question to its result.
struct BulkItem
{
    /// As it was shown when the change was asked for.
    Pack pack;
    /// The filter hid it then.
    bool hidden = false;
    BulkState state = BulkState::Ready;
    /// Why it is excluded: an obstacle, roles that use it, or that it is so already.
    ActionObstacle obstacle = ActionObstacle::None;
    AgentRoles users;
    bool alreadySo = false;
    /// Of the journal; 0 before it was sent.
    quint64 number = 0;
    /// Of an unknown outcome: it was looked for to the end.
    bool checksEnded = false;
    QString requestId;
    std::optional<ApiError> error;
};

} // namespace packdesk
