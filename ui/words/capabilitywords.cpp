// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/capabilitywords.h"

#include "ui/words/plaintext.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

constexpr qsizetype longestValue = 120;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CapabilityWords)
};

QString shapeText(const CapabilityProblem &problem)
{
    const auto field = quoted(problem.field, longestValue);
    switch (problem.fault) {
    case CapabilityFault::NotAList:
        return Tr::tr("Capabilities have to be a list: begin each with “- ”.");
    case CapabilityFault::FieldMissing:
        return Tr::tr("%1 is missing. Add it.", "a field").arg(field);
    case CapabilityFault::FieldEmpty:
        return Tr::tr("%1 needs at least one entry.", "a field").arg(field);
    case CapabilityFault::TextExpected:
        return Tr::tr("%1 has to be a text.", "a field").arg(field);
    case CapabilityFault::ListExpected:
        return Tr::tr("%1 has to be a list.", "a field").arg(field);
    case CapabilityFault::MapExpected:
        return problem.field.isEmpty() ? Tr::tr("This has to be a map of fields.")
                                       : Tr::tr("%1 has to be a map.", "a field").arg(field);
    case CapabilityFault::BooleanExpected:
        return Tr::tr("%1 has to be true or false. It counts as true here.", "a field").arg(field);
    default:
        return Tr::tr("A YAML tag makes something else of %1. Remove the tag.").arg(field);
    }
}

QString valueText(const CapabilityProblem &problem)
{
    const auto value = quoted(problem.value, longestValue);
    switch (problem.fault) {
    case CapabilityFault::NameWrong:
        return Tr::tr("A name begins with a letter and has at most 64 letters, digits, “-” and "
                      "“_”, unlike %1.")
            .arg(value);
    case CapabilityFault::NameDoubled:
        return Tr::tr("The name %1 is there twice. Rename one.").arg(value);
    case CapabilityFault::NamePlatform:
        return Tr::tr("Names such as %1, with a leading “_”, are the platform’s. Choose another.")
            .arg(value);
    case CapabilityFault::TypeWrong:
        return Tr::tr("The type has to be “http”, not %1.").arg(value);
    case CapabilityFault::DomainWrong:
        return Tr::tr("%1 is no host pattern such as “api.example.com” or “*.example.com”.")
            .arg(value);
    case CapabilityFault::MethodWrong:
        return Tr::tr("%1 is none of GET, POST, PUT, DELETE, PATCH, HEAD and OPTIONS.").arg(value);
    case CapabilityFault::PathUnusual:
        return Tr::tr("No request has white space or hidden characters in its path, unlike %1. "
                      "Take them out.")
            .arg(value);
    default:
        return Tr::tr("A path begins with “/”, unlike %1.").arg(value);
    }
}

} // namespace

QString yamlFaultText(YamlFault fault, const QString &detail)
{
    const auto words = visibleText(detail, longestValue);
    switch (fault) {
    case YamlFault::TooLarge:
        return Tr::tr("The YAML is too large.");
    case YamlFault::TooDeep:
        return Tr::tr("The YAML is nested too deeply.");
    case YamlFault::TooManyNodes:
        return Tr::tr("The YAML holds too many values.");
    case YamlFault::Alias:
        return Tr::tr("Aliases (“*name”) are not accepted. Write the value out.");
    case YamlFault::DuplicateKey:
        return Tr::tr("The key %1 is there twice.").arg(quoted(detail, longestValue));
    case YamlFault::KeyNotScalar:
        return Tr::tr("A key has to be a text, not a list or a map.");
    case YamlFault::SeveralDocuments:
        return Tr::tr("There is more than one YAML document.");
    case YamlFault::BadEncoding:
        return Tr::tr("The text is not UTF-8.");
    case YamlFault::Syntax:
        break;
    }
    return words.isEmpty() ? Tr::tr("This is no YAML.") : Tr::tr("This is no YAML: %1").arg(words);
}

QString capabilityProblemText(const CapabilityProblem &problem)
{
    switch (problem.fault) {
    case CapabilityFault::Yaml:
        return yamlFaultText(problem.yaml, problem.value);
    case CapabilityFault::NameWrong:
    case CapabilityFault::NameDoubled:
    case CapabilityFault::NamePlatform:
    case CapabilityFault::TypeWrong:
    case CapabilityFault::DomainWrong:
    case CapabilityFault::MethodWrong:
    case CapabilityFault::PathWrong:
    case CapabilityFault::PathUnusual:
        return valueText(problem);
    default:
        return shapeText(problem);
    }
}

QString capabilityProblemLine(const CapabilityProblem &problem)
{
    if (problem.line <= 0)
        return capabilityProblemText(problem);
    QString place = QString::number(problem.line);
    if (problem.column > 0)
        place += QLatin1Char(':') + QString::number(problem.column);
    return Tr::tr("%1 · %2", "place, sentence").arg(place, capabilityProblemText(problem));
}

} // namespace packdesk
