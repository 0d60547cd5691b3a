// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

namespace packdesk {

/// Makes LC_CTYPE UTF-8, which libarchive needs for names that are not ASCII. Every program
/// that reads or writes archives calls it in main(), after the application object was made
/// (which sets the locale of the environment) and before any thread starts.
/// @return false where the system has no UTF-8 locale; archives must not be touched then
bool ensureUtf8Locale();

} // namespace packdesk
