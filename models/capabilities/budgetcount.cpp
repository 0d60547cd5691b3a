// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/budgetcount.h"

#include <algorithm>

namespace packdesk {

namespace {

qsizetype endOfCapability(const ReachSet &set, qsizetype row)
{
    const auto capability = set.rows().at(row).capabilityIndex;
    while (row < set.rows().size() && set.rows().at(row).capabilityIndex == capability)
        ++row;
    return row;
}

/// What each capability reaches, in no order.
QStringList reachByCapability(const ReachSet &set)
{
    QStringList keys;
    for (qsizetype i = 0; i < set.rows().size();) {
        QStringList rows;
        for (const auto end = endOfCapability(set, i); i < end; ++i)
            rows += set.rows().at(i).domain.pattern + QLatin1Char('\n') + set.rule(i).key;
        rows.sort();
        rows.removeDuplicates();
        keys += rows.join(QLatin1Char('\n'));
    }
    keys.sort();
    return keys;
}

/// The sum of a budget over capabilities; nullopt where one has no such budget, or no number that
/// `asNumber` allows.
std::optional<double> sumOf(const QString &key, const ReachSet &set, const QList<qsizetype> &rows,
                            bool asNumber)
{
    double sum = 0;
    for (const auto row : rows) {
        const auto &budgets = set.rule(row).budgets;
        const auto found = std::find_if(budgets.cbegin(), budgets.cend(),
                                        [&](const auto &budget) { return budget.key == key; });
        const auto ceiling = found == budgets.cend() ? std::nullopt : budgetCeiling(*found);
        if (found == budgets.cend() || (asNumber && !ceiling))
            return std::nullopt;
        sum += asNumber ? double(*ceiling) : 1.0;
    }
    return sum;
}

} // namespace

BudgetCount::BudgetCount(const ReachSet &before, const ReachSet &after, WorkLimit &work)
    : m_before(before)
    , m_after(after)
    , m_among(before, before, ReachComparison::Direction::Wider, work)
    , m_back(before, after, ReachComparison::Direction::Wider, work)
    , m_towards(after, before, ReachComparison::Direction::Wider, work)
    , m_work(work)
{
}

QList<ReachChange> BudgetCount::surplus(const QSet<int> &known)
{
    QList<ReachChange> changes;
    if (reachByCapability(m_before) == reachByCapability(m_after))
        return changes;
    auto said = known;
    for (qsizetype begin = 0; begin < m_before.rows().size();) {
        const auto end = endOfCapability(m_before, begin);
        const auto &budgets = m_before.rule(begin).budgets;
        const auto now = budgets.isEmpty() ? QList<qsizetype>()
                                           : sharers(m_towards, m_back, m_after, begin, end);
        if (!now.isEmpty() && !said.contains(m_after.rows().at(now.back()).capabilityIndex)
            && isMore(budgets, sharers(m_among, m_among, m_before, begin, end), now)) {
            ReachChange change;
            change.row = m_after.rows().at(now.back());
            change.aspects = ReachAspect::Budgets;
            change.counterpart = m_before.rows().at(begin);
            changes.append(change);
            said.insert(change.row.capabilityIndex);
        }
        begin = end;
    }
    return changes;
}

QList<qsizetype> BudgetCount::sharers(ReachComparison &towards, ReachComparison &back,
                                      const ReachSet &set, qsizetype begin, qsizetype end)
{
    QList<qsizetype> sharing;
    for (qsizetype i = 0; i < set.rows().size();) {
        const auto next = endOfCapability(set, i);
        bool found = false;
        for (; i < next && !found; ++i) {
            for (auto other = begin; other < end && !found; ++other)
                found = towards.sharesReach(i, other) || back.sharesReach(other, i);
        }
        if (found)
            sharing.append(i - 1);
        i = next;
    }
    return sharing;
}

bool BudgetCount::isMore(const QList<CapabilityField> &budgets, const QList<qsizetype> &then,
                         const QList<qsizetype> &now) const
{
    // Where the work ran out the sums mean nothing.
    if (m_work.isSpent())
        return true;
    return std::any_of(budgets.cbegin(), budgets.cend(), [&](const CapabilityField &budget) {
        for (const bool asNumber : {true, false}) {
            const auto before = sumOf(budget.key, m_before, then, asNumber);
            const auto after = sumOf(budget.key, m_after, now, asNumber);
            if (before && after)
                return *after > *before;
        }
        return false;
    });
}

} // namespace packdesk
