// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/rows.h"

#include <QHash>
#include <QSet>

namespace packdesk {

/// What a rule allows, prepared for comparing; the same for all its domains.
struct ReachRule
{
    QStringList methods;
    /// Never empty: `/**` where every path is allowed.
    QStringList paths;
    bool plainHttp = false;
    /// Comparable texts, sorted, each once.
    QStringList conditions;
    QList<CapabilityField> budgets;
    /// Equal for rules with equal budgets, changes, unknown keys, and for rules that are equal in
    /// all that they allow.
    QString budgetsKey;
    QString changesKey;
    QString unknownKey;
    QString key;
};

/// The rows of a document, prepared for comparing.
class ReachSet
{
public:
    explicit ReachSet(const CapabilityDocument &document);

    const QList<CapabilityRow> &rows() const { return m_rows; }
    const ReachRule &rule(qsizetype row) const { return m_rules.at(m_ruleOfRow.at(row)); }
    /// Number of the row's rule; rows of one rule share it.
    int ruleNumber(qsizetype row) const { return m_ruleOfRow.at(row); }
    /// Numbers of the rows of this very domain.
    QList<qsizetype> rowsOf(const QString &domain) const { return m_byDomain.value(domain); }
    /// Different domains with wildcards.
    const QStringList &wildcards() const { return m_wildcards; }
    const QStringList &domains() const { return m_domains; }
    /// There is a row that allows the same in words.
    bool hasTwin(const CapabilityRow &row, const ReachRule &rule) const;

private:
    QList<CapabilityRow> m_rows;
    QList<ReachRule> m_rules;
    QList<int> m_ruleOfRow;
    QHash<QString, QList<qsizetype>> m_byDomain;
    QStringList m_domains;
    QStringList m_wildcards;
    QSet<std::pair<QString, QString>> m_twins;
};

} // namespace packdesk
