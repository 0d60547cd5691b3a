// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/rows.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace packdesk {

namespace {

CapabilityRow rowOf(const Capability &capability, const CapabilityRule &rule)
{
    CapabilityRow row;
    row.capability = capability.name;
    row.rule = rule.name;
    row.methods = rule.methods;
    row.paths = rule.paths;
    row.plainHttp = rule.allowInsecure;
    row.conditions = rule.conditions + capability.conditions;
    row.changes = capability.changes;
    row.budgets = capability.budgets;
    row.unknown = rule.unknown;
    row.capabilityUnknown = capability.unknown;
    row.marks.setFlag(CapabilityMark::EveryPath, isEveryPath(rule.paths));
    row.marks.setFlag(CapabilityMark::PlainHttp, rule.allowInsecure);
    row.marks.setFlag(CapabilityMark::Writes,
                      std::any_of(rule.methods.cbegin(), rule.methods.cend(), isWritingMethod));
    row.marks.setFlag(CapabilityMark::UnknownKey,
                      !rule.unknown.isEmpty() || !capability.unknown.isEmpty());
    return row;
}

} // namespace

QList<CapabilityRow> capabilityRows(const CapabilityDocument &document)
{
    QList<CapabilityRow> rows;
    for (qsizetype c = 0; c < document.capabilities.size(); ++c) {
        const auto &capability = document.capabilities.at(c);
        for (qsizetype r = 0; r < capability.rules.size(); ++r) {
            auto row = rowOf(capability, capability.rules.at(r));
            row.capabilityIndex = int(c);
            row.ruleIndex = int(r);
            for (const auto &domain : capability.rules.at(r).domains) {
                row.domain = domain;
                row.marks.setFlag(CapabilityMark::WildcardDomain, domain.wildcard);
                row.marks.setFlag(CapabilityMark::MixedScripts, domain.mixedScripts);
                rows.append(row);
            }
        }
    }
    return rows;
}

bool isWritingMethod(const QString &method)
{
    return method != QLatin1String("GET") && method != QLatin1String("HEAD")
        && method != QLatin1String("OPTIONS");
}

bool isEveryPath(const QStringList &paths)
{
    static const QRegularExpression all(QStringLiteral("\\A/?\\*\\*+(?:/\\*+)*/?\\z"));
    return paths.isEmpty() || std::any_of(paths.cbegin(), paths.cend(), [](const QString &path) {
               return all.match(path).hasMatch();
           });
}

bool Reach::needsLook() const
{
    return !readable || marks != CapabilityMarks() || errors > 0;
}

Reach reachOf(const CapabilityDocument &document)
{
    Reach reach;
    reach.readable = document.readable;
    QSet<QString> domains;
    for (const auto &capability : document.capabilities) {
        // A key that is not known deserves a look also where no row could be made.
        if (!capability.unknown.isEmpty())
            reach.marks.setFlag(CapabilityMark::UnknownKey);
        for (const auto &rule : capability.rules) {
            if (!rule.unknown.isEmpty())
                reach.marks.setFlag(CapabilityMark::UnknownKey);
        }
    }
    const auto rows = capabilityRows(document);
    for (const auto &row : rows) {
        domains.insert(row.domain.pattern);
        reach.marks |= row.marks;
    }
    reach.domains = int(domains.size());
    reach.errors = int(std::count_if(document.problems.cbegin(), document.problems.cend(),
                                     [](const CapabilityProblem &problem) {
                                         return problem.isError() || problem.concernsReach();
                                     }));
    return reach;
}

} // namespace packdesk
