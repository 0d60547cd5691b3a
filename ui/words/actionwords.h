// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packaction.h"

#include <QString>

namespace packdesk {

struct Pack;

/// `Delete`, `Replace image`: what an action is called in a sentence that lists several.
QString actionTitle(PackAction action);

/// What the sentences about an obstacle need beside it.
struct ActionWordsContext
{
    /// Who is signed in (callerText()); empty: `Your key`.
    QString caller;
    QString organisation;
    /// As the server wrote it; may be empty.
    QString billingStatus;
};

/// Why an action is not offered, and what can be done instead, as plain text; empty for None.
/// @param pack may be nullptr
QString obstacleText(ActionObstacle obstacle, const Pack *pack, const ActionWordsContext &context);
/// While billing is inactive: what still works.
QString billingBanner(const ActionWordsContext &context);

} // namespace packdesk
