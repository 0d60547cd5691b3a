// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/difference.h"

#include "models/capabilities/reachcomparison.h"

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

/// Budgets that are given more often than before: each capability has its own.
class BudgetCount
{
public:
    BudgetCount(const ReachSet &before, const ReachSet &after, WorkLimit &work)
        : m_before(before)
        , m_after(after)
        , m_fromBefore(before, before, ReachComparison::Direction::Wider, work)
        , m_fromAfter(after, before, ReachComparison::Direction::Wider, work)
        , m_work(work)
    {
    }

    QList<ReachChange> surplus()
    {
        QList<ReachChange> changes;
        if (budgets(m_before) == budgets(m_after))
            return changes;
        QSet<qsizetype> said;
        for (qsizetype i = 0; i < m_before.rows().size();) {
            const auto end = endOfCapability(m_before, i);
            if (!m_before.rule(i).budgets.isEmpty())
                addSurplus(i, end, said, changes);
            i = end;
        }
        return changes;
    }

private:
    static qsizetype endOfCapability(const ReachSet &set, qsizetype row)
    {
        const auto capability = set.rows().at(row).capabilityIndex;
        while (row < set.rows().size() && set.rows().at(row).capabilityIndex == capability)
            ++row;
        return row;
    }

    static QStringList budgets(const ReachSet &set)
    {
        QStringList keys;
        for (qsizetype i = 0; i < set.rows().size(); i = endOfCapability(set, i))
            keys += set.rule(i).budgetsKey;
        keys.sort();
        return keys;
    }

    /// The first row of each capability that shares reach with the old rows begin to end.
    QList<qsizetype> sharers(ReachComparison &comparison, const ReachSet &set, qsizetype begin,
                             qsizetype end)
    {
        QList<qsizetype> sharing;
        for (qsizetype i = 0; i < set.rows().size();) {
            const auto next = endOfCapability(set, i);
            for (; i < next; ++i) {
                qsizetype other = begin;
                while (other < end && !comparison.sharesReach(i, other))
                    ++other;
                if (other == end)
                    continue;
                sharing.append(i);
                break;
            }
            i = next;
        }
        return sharing;
    }

    void addSurplus(qsizetype begin, qsizetype end, QSet<qsizetype> &said,
                    QList<ReachChange> &changes)
    {
        const auto now = sharers(m_fromAfter, m_after, begin, end);
        const auto then = sharers(m_fromBefore, m_before, begin, end);
        // Where the work ran out the counts mean nothing, and the budgets are not the same.
        const bool more = now.size() > then.size() || (m_work.isSpent() && !now.isEmpty());
        if (!more || said.contains(now.back()))
            return;
        said.insert(now.back());
        ReachChange change;
        change.row = m_after.rows().at(now.back());
        change.aspects = ReachAspect::Budgets;
        change.counterpart = m_before.rows().at(begin);
        changes.append(change);
    }

    const ReachSet &m_before;
    const ReachSet &m_after;
    ReachComparison m_fromBefore;
    ReachComparison m_fromAfter;
    WorkLimit &m_work;
};

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
    result.widened += BudgetCount(then, now, work).surplus();
    result.widened += newlyNotUnderstood(before, after);
    WorkLimit moreWork(mostWork);
    if (before.readable)
        sortInto(then, now, Direction::Narrower, moreWork, result.removed, result.narrowed);
    return result;
}

} // namespace packdesk
