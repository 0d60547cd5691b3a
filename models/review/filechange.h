// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/review/packside.h"

#include <QByteArray>

namespace packdesk {

/// A file of a pack that gets other bytes.
struct FileChange
{
    /// Path inside the pack.
    QString path;
    QByteArray before;
    QByteArray after;

    friend bool operator==(const FileChange &, const FileChange &) = default;
};

struct FileSides
{
    PackSide before;
    PackSide after;
};

/// The two states of a pack, of which only what these files make of it counts: on both sides
/// nothing else is there. A pack.yaml that cannot be read leaves the reach of its side unknown.
/// Thread-safe.
FileSides sidesOf(const QList<FileChange> &changes);

} // namespace packdesk
