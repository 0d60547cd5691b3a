// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/difference.h"
#include "models/review/packside.h"

namespace packdesk {

enum class WideningKind {
    /// One capability, with all that widens in it.
    Capability,
    /// Capabilities beyond the limit, together.
    MoreCapabilities,
    Behavior,
    Scripts,
    /// The reach of the new side is not known.
    ReachUnseen,
};

struct ScriptChange
{
    QString path;
    /// Null where it was not there.
    std::optional<SideFile> before;
    std::optional<SideFile> after;

    friend bool operator==(const ScriptChange &, const ScriptChange &) = default;
};

/// Something that reaches further than before, or may: it needs a tick of its own.
struct Widening
{
    WideningKind kind = WideningKind::Capability;
    /// Its name; empty where the document as a whole is meant.
    QString capability;
    /// Of a capability: there was none of this name. Of behavior.md: there was none.
    bool isNew = false;
    /// What was there before is not known: all that comes counts as changed.
    bool beforeUnknown = false;
    /// What comes could not be read.
    bool afterUnknown = false;
    /// Entries of CapabilityDifference's added and widened; with MoreCapabilities of all of them.
    QList<ReachChange> changes;
    /// Of behavior.md; null where there is none, or where it is not known.
    std::optional<QString> before;
    std::optional<QString> after;
    /// Of behavior.md, where both sides are known.
    int linesAdded = 0;
    int linesRemoved = 0;
    /// New and changed ones, sorted by path.
    QList<ScriptChange> scripts;
};

/// How two states of a pack differ in what they do to an agent.
struct WideningReport
{
    /// In this order: capabilities as they stand in the document, behavior.md, scripts.
    QList<Widening> widenings;
    /// Entries of CapabilityDifference's narrowed, then its removed.
    QList<ReachChange> narrowed;
    /// Rows of the later document that reach no further than before.
    QList<CapabilityRow> unchanged;
};

/// More capabilities than this share the last tick, so that no list grows beyond reading.
constexpr int mostCapabilityTicks = 30;

/// What has to be ticked before `after` takes the place of `before`. What is not known counts as
/// wider: on the earlier side as if nothing had been allowed. A behavior.md that goes away counts
/// as changed, a script that goes away does not. Takes as long as difference(). Thread-safe.
WideningReport compareSides(const PackSide &before, const PackSide &after);

} // namespace packdesk
