// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLatin1String>

namespace packdesk {

/// The application's id: of its desktop file, its bus names, and its folders.
inline constexpr QLatin1String applicationId("io.github.packdesk.Packdesk");

} // namespace packdesk
