// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/snapshot.h"

#include <QByteArray>

namespace packdesk::bench {

/// From the bytes of an answer to a snapshot that can be shown: what the product does. Null where
/// it cannot be decoded.
SnapshotPtr snapshotOf(const QByteArray &json);

/// The text of a row that is shown, so that what is decoded late is decoded.
QString shownText(const Snapshot &snapshot, int row);

} // namespace packdesk::bench
