// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

namespace packdesk {

/// Looks for what reads like a secret in a file's text. Heuristics: a hit is worth a look, no
/// hit proves nothing. Text with a zero byte is passed over. At most one finding
/// (LooksLikeSecret, a warning) for each heuristic and file, with line and column in characters
/// of its first hit; `detail` is the heuristic's name, never the secret. Thread-safe.
QList<Finding> findSecrets(const QString &path, const QByteArray &text);

/// The names that `detail` can have: `private-key`, `aws-access-key`, ...
QStringList secretHeuristics();

} // namespace packdesk
