// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCollator>

namespace packdesk {

/// The order of texts in the list: the user's locale, without regard to case, numbers by value
/// (`pack-9` before `pack-10`). In the C locale, which has no such order, that of English.
QCollator packCollator();

} // namespace packdesk
