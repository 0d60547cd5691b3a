// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace packdesk {

/// Tags as a person looks for them: versions first, the newest at the top (compareVersions; the
/// one with more digits where two are equal), then `latest`, then all other names by their text.
/// Doubled ones appear once.
QStringList newestFirst(QStringList tags);

} // namespace packdesk
