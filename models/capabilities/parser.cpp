// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/parser.h"

#include "models/capabilities/canonical.h"
#include "models/capabilities/capabilityreader.h"

namespace packdesk {

namespace {

CapabilityDocument unreadable(CapabilityProblem problem)
{
    CapabilityDocument document;
    document.readable = false;
    document.problems.append(std::move(problem));
    return document;
}

CapabilityDocument fromYamlError(const YamlError &error)
{
    CapabilityProblem problem;
    problem.fault = CapabilityFault::Yaml;
    problem.yaml = error.fault;
    problem.value = error.message;
    problem.line = error.line;
    problem.column = error.column;
    return unreadable(std::move(problem));
}

CapabilityDocument notAList(const YamlNode &node)
{
    CapabilityProblem problem;
    problem.fault = CapabilityFault::NotAList;
    problem.value = canonicalText(node);
    problem.line = node.line;
    problem.column = node.column;
    return unreadable(std::move(problem));
}

} // namespace

CapabilityDocument readCapabilities(const YamlNode *list)
{
    if (!list || list->isNull())
        return {};
    if (!list->isSequence())
        return notAList(*list);
    return CapabilityReader().read(*list);
}

CapabilityDocument parseCapabilities(const QByteArray &yaml)
{
    const auto root = parseYaml(yaml);
    auto document = root ? readCapabilities(&*root) : fromYamlError(root.error());
    document.text = yaml;
    return document;
}

} // namespace packdesk
