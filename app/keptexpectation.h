// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/expectation.h"
#include "models/packs/outcomewatch.h"

namespace packdesk {

/// What of an expectation is kept over a restart.
/// @param before the list that was there when the change was sent
Expectation toKept(const ExpectedPack &expected, const Snapshot &before);
/// @param operation of the change that it is about
ExpectedPack fromKept(Operation operation, const Expectation &kept);

} // namespace packdesk
