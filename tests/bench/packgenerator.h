// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <string>

namespace packdesk::bench {

/// An answer of listPacks with packs that look like real ones: some 780 bytes of JSON each, mixed
/// words of several scripts, capabilities of all lengths, fields that are missing here and there.
/// The same arguments give the same bytes on every machine.
/// @param variant 0 is the list itself; each other one has 1% of it changed (of which a tenth is
/// gone, and as many are new)
std::string packsJson(int count, int variant = 0);

} // namespace packdesk::bench
