// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

namespace packdesk {

/// Keeps what is in memory out of crash dumps, and other programs of the user from attaching to
/// this one: keys and passwords are in memory for as long as they are used. Programs that this one
/// starts write no dumps either. Call it first in main(). Without effect where the system cannot,
/// and in builds with debugging, which could not be debugged otherwise.
void forbidDumps();

} // namespace packdesk
