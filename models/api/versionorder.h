// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace packdesk {

/// Orders versions as semver does, and copes with any text: numeric segments by value (missing
/// ones count as 0), a pre-release before its release, build metadata and a leading `v` ignored,
/// segments that are no number after those that are. Below, at or above 0.
int compareVersions(QStringView left, QStringView right);

} // namespace packdesk
