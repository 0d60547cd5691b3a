// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/rows.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace packdesk {

class Snapshot;
struct Pack;

/// What is known of the capabilities of a pack.
enum class ReachKind {
    /// Something is marked, breaks a rule, or cannot be read.
    NeedsLook,
    NothingMarked,
    /// They were stated, and there are none.
    NoCapabilities,
    /// Missing in the answer, and the pack belongs to someone else.
    NotShared,
    /// Missing in the answer.
    NotStated,
    /// Not yet: a worker is at it.
    NotRead,
};

/// What a pack may reach, in few words: what the list shows, filters and sorts by.
struct PackReach
{
    ReachKind kind = ReachKind::NotRead;
    /// False where a text was stated that is no list of capabilities.
    bool readable = true;
    /// Different domain patterns.
    int domains = 0;
    CapabilityMarks marks;
    /// Problems of the text that are errors.
    int errors = 0;

    bool needsLook() const { return kind == ReachKind::NeedsLook; }
    /// `domains` is a number that was counted.
    bool isCounted() const;

    friend bool operator==(const PackReach &, const PackReach &) = default;
};

/// What can be told without reading: nothing was stated, or an empty text; nullopt elsewhere.
std::optional<PackReach> reachWithoutReading(const Pack &pack);
std::optional<PackReach> reachWithoutReading(const Snapshot &list, int row);
/// Reads the text. Costs about 0.1 ms for a small one, up to half a second for a hostile one.
/// Thread-safe.
PackReach readReach(const QString &capabilities);

/// The value of the facet, see PackFilter.
QString reachKey(ReachKind kind);

} // namespace packdesk

Q_DECLARE_METATYPE(packdesk::PackReach)
