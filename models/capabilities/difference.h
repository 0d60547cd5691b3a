// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/rows.h"

#include <optional>

namespace packdesk {

/// In what a row reaches further, or less far, than its counterpart.
enum class ReachAspect {
    Domain = 1,
    Methods = 2,
    Paths = 4,
    PlainHttp = 8,
    Conditions = 16,
    Budgets = 32,
    Changes = 64,
    UnknownKeys = 128,
    MixedScripts = 256,
    /// Something that cannot be understood came, in the document or in a capability.
    NotUnderstood = 512,
};
Q_DECLARE_FLAGS(ReachAspects, ReachAspect)
Q_DECLARE_OPERATORS_FOR_FLAGS(ReachAspects)

struct ReachChange
{
    /// The row of the later document (added, widened) or of the earlier one (narrowed, removed),
    /// with the methods and paths only that the other document does not allow. With
    /// NotUnderstood only its capability is set, or not even that.
    CapabilityRow row;
    /// Why; empty for added and removed.
    ReachAspects aspects;
    /// The row of the other document that comes nearest; null for added and removed.
    std::optional<CapabilityRow> counterpart;
    /// What cannot be understood, with NotUnderstood.
    QList<CapabilityProblem> problems;

    friend bool operator==(const ReachChange &, const ReachChange &) = default;
};

/// What a later document reaches other than an earlier one. It compares reach: the union over all
/// rules and capabilities, whatever their names, order and spelling.
struct CapabilityDifference
{
    /// Domains that were not reached at all.
    QList<ReachChange> added;
    /// Further on domains that were reached, or not to be told.
    QList<ReachChange> widened;
    QList<ReachChange> narrowed;
    QList<ReachChange> removed;
    /// The earlier document was not to be read: all that the later one reaches counts as added.
    bool beforeUnreadable = false;

    /// The later document reaches what the earlier one does, no more and no less.
    bool isEmpty() const;
    /// Something was added or widened: it must be looked at.
    bool widens() const { return !added.isEmpty() || !widened.isEmpty(); }

    friend bool operator==(const CapabilityDifference &, const CapabilityDifference &) = default;
};

/// Where it cannot be told for certain that something was reached before, it counts as added or
/// widened: a condition, a budget or a path that falls away or changes, changes of requests that
/// differ, keys that are not known, documents and capabilities that cannot be understood, domains
/// of mixed scripts, and all that is left when hostile documents have used up the work that a
/// comparison may cost (about a second). Thread-safe.
CapabilityDifference difference(const CapabilityDocument &before, const CapabilityDocument &after);

} // namespace packdesk
