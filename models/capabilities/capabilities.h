// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/capabilityproblem.h"

#include <QList>
#include <QStringList>

namespace packdesk {

/// A key with its value in one line: flow style, keys sorted, quotes only where the type asks for
/// them. Equal values have equal texts, however they were written.
struct CapabilityField
{
    /// Empty for the item of a list.
    QString key;
    QString value;
    int line = 0;
    int column = 0;

    /// `key: value`, or the value where there is no key.
    QString text() const;

    friend bool operator==(const CapabilityField &, const CapabilityField &) = default;
};

struct CapabilityDomain
{
    /// Lower case, without trailing dot and default port, letters beyond ASCII in their wire form
    /// (`xn--…`); as it was written where it breaks the grammar.
    QString pattern;
    QString written;
    bool wildcard = false;
    /// Letters of scripts that do not belong together, whole domain considered.
    bool mixedScripts = false;
    int line = 0;
    int column = 0;

    friend bool operator==(const CapabilityDomain &, const CapabilityDomain &) = default;
};

struct CapabilityRule
{
    QString name;
    /// Each pattern once.
    QList<CapabilityDomain> domains;
    /// Upper case, each once; also those that are not known.
    QStringList methods;
    /// Each once; empty means every path.
    QStringList paths;
    bool allowInsecure = false;
    /// Conditions and schemas of the body.
    QList<CapabilityField> conditions;
    /// Keys that are not known, as they stand.
    QList<CapabilityField> unknown;
    int line = 0;
    int column = 0;

    friend bool operator==(const CapabilityRule &, const CapabilityRule &) = default;
};

struct Capability
{
    QString name;
    QString type;
    QList<CapabilityRule> rules;
    QList<CapabilityField> conditions;
    /// `transforms`: their order counts.
    QList<CapabilityField> changes;
    QList<CapabilityField> budgets;
    QList<CapabilityField> unknown;
    /// All of it in one line without its names, where a problem concerns its reach; else null.
    QString notUnderstood;
    int line = 0;
    int column = 0;

    friend bool operator==(const Capability &, const Capability &) = default;
};

/// caps.yaml as it was understood. A document with problems still has what could be read of it,
/// taken at its widest.
struct CapabilityDocument
{
    /// As it was read; empty for a document that was read from a part of another.
    QByteArray text;
    /// A list, or nothing. Where not, there are no capabilities and a problem says why.
    bool readable = true;
    QList<Capability> capabilities;
    /// In the order of their places.
    QList<CapabilityProblem> problems;

    /// No problem is an error.
    bool isValid() const;
};

} // namespace packdesk
