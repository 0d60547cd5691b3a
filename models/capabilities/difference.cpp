// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/difference.h"

#include "models/capabilities/budgetcount.h"

#include <algorithm>

namespace packdesk {

namespace {

// About a second on a slow machine; usual documents need a thousandth of it.
constexpr qint64 mostWork = 5'000'000;

/// Problems that concern reach, by their capability; -1 is the document.
QHash<int, QList<CapabilityProblem>> problemsByCapability(const CapabilityDocument &document)
{
    QHash<int, QList<CapabilityProblem>> problems;
    for (const auto &problem : document.problems) {
        if (problem.concernsReach())
            problems[problem.capability].append(problem);
    }
    return problems;
}

QStringList valuesOf(const QList<CapabilityProblem> &problems)
{
    QStringList values;
    for (const auto &problem : problems)
        values += problem.value;
    return values;
}

ReachChange notUnderstood(const QString &capability, QList<CapabilityProblem> problems)
{
    ReachChange change;
    change.row.capability = capability;
    change.aspects = ReachAspect::NotUnderstood;
    change.problems = std::move(problems);
    return change;
}

// Capabilities that cannot be understood and did not stand there before, word for word.
QList<ReachChange> newlyNotUnderstood(const CapabilityDocument &before,
                                      const CapabilityDocument &after)
{
    QHash<QString, int> known;
    for (const auto &capability : before.capabilities)
        ++known[capability.notUnderstood];
    QList<ReachChange> changes;
    const auto problems = problemsByCapability(after);
    if (problems.contains(-1)
        && valuesOf(problems.value(-1)) != valuesOf(problemsByCapability(before).value(-1)))
        changes.append(notUnderstood({}, problems.value(-1)));
    for (qsizetype i = 0; i < after.capabilities.size(); ++i) {
        const auto &capability = after.capabilities.at(i);
        if (!capability.notUnderstood.isNull() && --known[capability.notUnderstood] < 0)
            changes.append(notUnderstood(capability.name, problems.value(int(i))));
    }
    return changes;
}

QSet<int> withWiderBudgets(const QList<ReachChange> &changes)
{
    QSet<int> capabilities;
    for (const auto &change : changes) {
        if (change.aspects.testFlag(ReachAspect::Budgets))
            capabilities.insert(change.row.capabilityIndex);
    }
    return capabilities;
}

void sortInto(const ReachSet &rows, const ReachSet &others, ReachComparison::Direction direction,
              WorkLimit &work, QList<ReachChange> &alone, QList<ReachChange> &shared)
{
    ReachComparison comparison(rows, others, direction, work);
    for (qsizetype i = 0; i < rows.rows().size(); ++i) {
        if (auto change = comparison.excess(i))
            (change->counterpart ? shared : alone).append(std::move(*change));
    }
}

} // namespace

bool CapabilityDifference::isEmpty() const
{
    return added.isEmpty() && widened.isEmpty() && narrowed.isEmpty() && removed.isEmpty();
}

CapabilityDifference difference(const CapabilityDocument &before, const CapabilityDocument &after)
{
    using Direction = ReachComparison::Direction;
    CapabilityDifference result;
    result.beforeUnreadable = !before.readable;
    if (!after.readable) {
        if (before.readable || before.text != after.text || before.problems != after.problems)
            result.widened.append(notUnderstood({}, after.problems));
        return result;
    }
    const ReachSet then(before);
    const ReachSet now(after);
    WorkLimit work(mostWork);
    sortInto(now, then, Direction::Wider, work, result.added, result.widened);
    result.widened += BudgetCount(then, now, work).surplus(withWiderBudgets(result.widened));
    result.widened += newlyNotUnderstood(before, after);
    WorkLimit moreWork(mostWork);
    if (before.readable)
        sortInto(then, now, Direction::Narrower, moreWork, result.removed, result.narrowed);
    return result;
}

} // namespace packdesk
