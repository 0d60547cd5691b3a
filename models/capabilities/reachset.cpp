// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/reachset.h"

#include <QCryptographicHash>

namespace packdesk {

namespace {

constexpr qsizetype longestKey = 100;

// Long texts by their digest: thousands of rules may share what their capability says.
QString keyOf(const QStringList &texts)
{
    QString key;
    for (const auto &text : texts)
        key += QString::number(text.size()) + QLatin1Char(':') + text;
    if (key.size() <= longestKey)
        return key;
    return QString::fromLatin1(
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QStringList textsOf(const QList<CapabilityField> &fields)
{
    QStringList texts;
    for (const auto &field : fields)
        texts += keyOf({field.key, field.value});
    return texts;
}

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

/// What all rules of a capability share.
struct Shared
{
    QString budgetsKey;
    QString changesKey;
    QString unknownKey;
};

Shared sharedOf(const CapabilityRow &row)
{
    return {keyOf(sorted(textsOf(row.budgets))), keyOf(textsOf(row.changes)),
            keyOf(sorted(textsOf(row.capabilityUnknown)))};
}

ReachRule ruleOf(const CapabilityRow &row, const Shared &shared)
{
    ReachRule rule;
    rule.methods = row.methods;
    rule.paths = isEveryPath(row.paths) ? QStringList{QStringLiteral("/**")} : row.paths;
    rule.plainHttp = row.plainHttp;
    rule.conditions = sorted(textsOf(row.conditions));
    rule.conditions.removeDuplicates();
    rule.budgets = row.budgets;
    rule.budgetsKey = shared.budgetsKey;
    rule.changesKey = shared.changesKey;
    rule.unknownKey = keyOf({keyOf(sorted(textsOf(row.unknown))), shared.unknownKey});
    rule.key = keyOf({keyOf(sorted(rule.methods)), keyOf(sorted(rule.paths)),
                      QString::number(int(rule.plainHttp)), keyOf(rule.conditions), rule.budgetsKey,
                      rule.changesKey, rule.unknownKey});
    return rule;
}

} // namespace

ReachSet::ReachSet(const CapabilityDocument &document)
    : m_rows(capabilityRows(document))
{
    int capability = -1;
    int lastRule = -1;
    Shared shared;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const auto &row = m_rows.at(i);
        if (row.capabilityIndex != capability)
            shared = sharedOf(row);
        if (row.capabilityIndex != capability || row.ruleIndex != lastRule)
            m_rules.append(ruleOf(row, shared));
        capability = row.capabilityIndex;
        lastRule = row.ruleIndex;
        m_ruleOfRow.append(int(m_rules.size()) - 1);
        auto &sameDomain = m_byDomain[row.domain.pattern];
        if (sameDomain.isEmpty()) {
            m_domains.append(row.domain.pattern);
            if (row.domain.wildcard)
                m_wildcards.append(row.domain.pattern);
        }
        sameDomain.append(i);
        m_twins.insert({row.domain.pattern, m_rules.back().key});
    }
}

bool ReachSet::hasTwin(const CapabilityRow &row, const ReachRule &rule) const
{
    return m_twins.contains({row.domain.pattern, rule.key});
}

} // namespace packdesk
