// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// `prefix` and 26 characters of Crockford's base32: 48 bits of milliseconds since 1970, then
/// 80 random bits. Sorts by time; unique for all that matters. Any thread.
QString newId(const QString &prefix);

} // namespace packdesk
