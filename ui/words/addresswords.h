// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/serveraddress.h"

#include <QString>

namespace packdesk {

/// One sentence that says what is wrong with the organisation or server URL that was typed.
QString addressText(AddressFault fault);

} // namespace packdesk
