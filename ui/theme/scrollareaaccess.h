// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

namespace packdesk {

/// From now on scroll areas answer assistive tools that ask for a child which is gone meanwhile.
/// Qt's own (6.4, QAccessibleAbstractScrollArea::child) reads beyond the end of its list: a scroll
/// bar that comes and goes while somebody walks the tree took the program down. Calling it again
/// does nothing. GUI thread.
void installScrollAreaAccess();

} // namespace packdesk
