// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

namespace packdesk {

/// Keeps what is in memory out of crash dumps: keys and passwords are there for as long as they are
/// used. Programs that this one starts write no dumps either. Call it first in main(). Without
/// effect in builds with debugging, whose dumps are wanted.
void forbidDumps();

} // namespace packdesk
