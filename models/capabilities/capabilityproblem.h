// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/yaml/guard.h"

#include <QString>

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

} // namespace packdesk
