// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/journal.h"
#include "models/api/attempt.h"

#include <QString>

namespace packdesk {

/// `Creating a pack from registry.acme.io/agents/slack:1.5.0`, `Reading the pack list`: the start
/// of a sentence. The subject is made visible and elided in the middle.
QString attemptText(const Attempt &attempt);
/// Short, for tables and menus: `Create from image`, `Read list`.
QString actionText(Operation operation);
/// What is going on in this phase: `Sending`, `The server builds the image`.
QString phaseText(Phase phase, Operation operation);
/// Why a change is not offered while this one is on its way, or while it is not known what became
/// of it.
struct PendingText
{
    QString headline;
    QString body;
};
PendingText pendingText(const JournalEntry &entry);
/// `Running`, `Done`, `Failed`, `Cancelled`, `Not known`, `Found`, `Interrupted`.
QString stateText(EntryState state);

} // namespace packdesk
