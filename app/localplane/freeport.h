// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

namespace packdesk {

/// A TCP port of 127.0.0.1 that nothing listens on: `wanted` where that is one, else another.
int freeLoopbackPort(int wanted);

} // namespace packdesk
