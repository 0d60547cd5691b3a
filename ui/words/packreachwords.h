// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packreach.h"

namespace packdesk {

/// `Needs a look`, `Not shared`: a value of the facet, a mark beside a number.
QString reachKindText(ReachKind kind);
/// `3 domains, needs a look`: a cell as it is read out.
QString packReachText(const PackReach &reach);
/// The number alone, as in `3`; `?` where it is not known though something was stated, else empty.
QString reachNumberText(const PackReach &reach);
/// What stands beside the number: `Needs a look`, `Not readable`, `No capabilities`; empty where
/// the number says all.
QString reachMarkText(const PackReach &reach);
/// Lines on what is reached and why it needs a look.
QString packReachToolTip(const PackReach &reach);

} // namespace packdesk
