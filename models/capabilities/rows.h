// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/capabilities.h"

#include <QFlags>

namespace packdesk {

/// What deserves a look.
enum class CapabilityMark {
    WildcardDomain = 1,
    EveryPath = 2,
    PlainHttp = 4,
    /// POST, PUT, PATCH, DELETE, and methods that are not known.
    Writes = 8,
    /// A domain with letters of scripts that do not belong together.
    MixedScripts = 16,
    /// The rule or its capability has a key that is not known.
    UnknownKey = 32,
};
Q_DECLARE_FLAGS(CapabilityMarks, CapabilityMark)
Q_DECLARE_OPERATORS_FOR_FLAGS(CapabilityMarks)

/// One line of the table: what one rule allows on one domain.
struct CapabilityRow
{
    QString capability;
    /// Empty where the rule has no name.
    QString rule;
    CapabilityDomain domain;
    QStringList methods;
    /// Empty: every path.
    QStringList paths;
    bool plainHttp = false;
    /// Those of the rule, then those of its capability.
    QList<CapabilityField> conditions;
    QList<CapabilityField> changes;
    QList<CapabilityField> budgets;
    /// Of the rule and of its capability, apart: the latter are shared by all its rows.
    QList<CapabilityField> unknown;
    QList<CapabilityField> capabilityUnknown;
    CapabilityMarks marks;
    /// Indexes in the document.
    int capabilityIndex = 0;
    int ruleIndex = 0;

    friend bool operator==(const CapabilityRow &, const CapabilityRow &) = default;
};

/// In the order of the document.
QList<CapabilityRow> capabilityRows(const CapabilityDocument &document);

bool isWritingMethod(const QString &method);
/// No paths, or one that stands for all (`/**`).
bool isEveryPath(const QStringList &paths);

/// A document in few words.
struct Reach
{
    /// Where not, nothing is known of its domains.
    bool readable = true;
    /// Different domain patterns.
    int domains = 0;
    CapabilityMarks marks;
    /// Problems that are errors, or concern what is reached.
    int errors = 0;

    /// There is a mark or an error.
    bool needsLook() const;

    friend bool operator==(const Reach &, const Reach &) = default;
};

Reach reachOf(const CapabilityDocument &document);

} // namespace packdesk
