// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/reachcomparison.h"

#include <QSet>

namespace packdesk {

/// Each capability has budgets of its own, so giving the same reach to two of them doubles what
/// may be used. Finds where the budgets over what an old capability reaches add up to more.
class BudgetCount
{
public:
    /// @param before, after must outlive this
    BudgetCount(const ReachSet &before, const ReachSet &after, WorkLimit &work);

    /// One widening for each new capability that makes a sum larger, its first row in question;
    /// none for capabilities in `known`, by their index, whose budgets were found to be wider.
    QList<ReachChange> surplus(const QSet<int> &known);

private:
    /// The first row of each capability of a set that reaches what old rows reach, or a part.
    QList<qsizetype> sharers(ReachComparison &towards, ReachComparison &back, const ReachSet &set,
                             qsizetype begin, qsizetype end);
    bool isMore(const QList<CapabilityField> &budgets, const QList<qsizetype> &then,
                const QList<qsizetype> &now) const;

    const ReachSet &m_before;
    const ReachSet &m_after;
    ReachComparison m_among;
    ReachComparison m_back;
    ReachComparison m_towards;
    WorkLimit &m_work;
};

} // namespace packdesk
