// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/difference.h"
#include "models/capabilities/glob.h"
#include "models/capabilities/reachset.h"

#include <QHash>

namespace packdesk {

/// A budget's number, where a smaller one allows less; nullopt for other values.
std::optional<qlonglong> budgetCeiling(const CapabilityField &budget);

/// How much the rows of one document reach that those of another do not.
class ReachComparison
{
public:
    /// What cannot be understood counts as a difference only when looking for what is wider.
    enum class Direction { Wider, Narrower };

    /// @param rows, others must outlive this
    ReachComparison(const ReachSet &rows, const ReachSet &others, Direction direction,
                    WorkLimit &work);

    /// What a row reaches that the other document does not; nullopt where there is nothing.
    std::optional<ReachChange> excess(qsizetype row);
    /// A row of the other document allows at least a part of what the row allows, whatever the
    /// budgets.
    bool sharesReach(qsizetype row, qsizetype other);

private:
    /// One rule against another, whatever the domains.
    struct Relation
    {
        ReachAspects aspects;
        QStringList methods;
        QStringList paths;
    };
    /// A domain of the other document that holds a row's domain, or is held by it.
    struct RelatedDomain
    {
        QString domain;
        /// What is missing for it to cover the row's domain: nothing, Domain or MixedScripts.
        ReachAspects aspects;
    };
    struct RelatedRow
    {
        qsizetype row = 0;
        ReachAspects aspects;
    };
    /// What is left of a row, and the index of the related row that comes nearest.
    struct Finding
    {
        QStringList methods;
        QStringList paths;
        ReachAspects aspects;
        qsizetype nearest = -1;
    };
    /// Methods and paths of a row that are still to be found.
    struct Remainder;

    const Relation &relation(int rule, int other, qsizetype row, qsizetype otherRow);
    Relation relate(const ReachRule &rule, const ReachRule &other);
    bool budgetsHold(const ReachRule &rule, const ReachRule &other);
    bool covers(const CapabilityRow &row, const CapabilityRow &other);
    const QList<RelatedDomain> &relatedDomains(const CapabilityRow &row);
    QList<RelatedRow> relatedRows(const CapabilityRow &row);
    Finding examine(qsizetype row, const QList<RelatedRow> &related);
    void findNearest(qsizetype row, const QList<RelatedRow> &related, Finding &finding);
    ReachAspects aspectsOf(qsizetype row, const RelatedRow &other, const Finding &finding);

    const ReachSet &m_rows;
    const ReachSet &m_others;
    Direction m_direction;
    WorkLimit &m_work;
    QHash<std::pair<int, int>, Relation> m_relations;
    QHash<QString, QList<RelatedDomain>> m_relatedDomains;
    /// Rows of one rule usually meet the same rules on the other side.
    QHash<QList<int>, Finding> m_findings;
};

} // namespace packdesk
