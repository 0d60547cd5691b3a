// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/yaml/guard.h"

#include <QList>
#include <QStringList>

namespace packdesk {

/// What a caps.yaml breaks (source: facts, *caps.yaml*). Words are made in ui/words.
enum class CapabilityFault {
    /// No YAML that is accepted; `yaml` says which rule, `value` has the library's words.
    Yaml,
    /// The document is something else than a list.
    NotAList,
    /// Not there, or there and nothing.
    FieldMissing,
    /// A list without items.
    FieldEmpty,
    TextExpected,
    ListExpected,
    MapExpected,
    /// Neither true nor false; it counts as true.
    BooleanExpected,
    NameWrong,
    NameDoubled,
    /// A leading underscore, which is the platform's. A warning.
    NamePlatform,
    TypeWrong,
    DomainWrong,
    MethodWrong,
    PathWrong,
    /// White space or hidden characters in a path, which no request has as such. A warning.
    PathUnusual,
    /// A YAML tag that makes something else of the value.
    TagWrong,
};

struct CapabilityProblem
{
    CapabilityFault fault = CapabilityFault::Yaml;
    YamlFault yaml = YamlFault::Syntax;
    /// `domains`; empty where the document or a whole capability is meant.
    QString field;
    /// `[0].allow[1].domains[0]`; empty where the document is meant.
    QString place;
    /// What stands there, or the library's words.
    QString value;
    /// Index in CapabilityDocument::capabilities; -1 where the document is meant.
    int capability = -1;
    /// 1-based, columns in characters; 0 where the whole text is meant.
    int line = 0;
    int column = 0;

    /// Where not, it is a warning.
    bool isError() const;
    /// What is reached cannot be told for certain. Faults of names are not of this kind.
    bool concernsReach() const;

    friend bool operator==(const CapabilityProblem &, const CapabilityProblem &) = default;
};

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
