// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/reachcomparison.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace packdesk {

namespace {

// What things cost, in steps of following a pattern.
constexpr qint64 oneRow = 4;
constexpr qint64 oneRelation = 40;

bool isWithin(const CapabilityField &budget, const CapabilityField &other)
{
    if (budget.key != other.key)
        return false;
    if (budget.value == other.value)
        return true;
    const auto ceiling = budgetCeiling(budget);
    const auto otherCeiling = budgetCeiling(other);
    return ceiling && otherCeiling && *ceiling <= *otherCeiling;
}

QStringList without(const QStringList &texts, const QStringList &others)
{
    const QSet<QString> known(others.cbegin(), others.cend());
    QStringList rest;
    std::copy_if(texts.cbegin(), texts.cend(), std::back_inserter(rest),
                 [&](const QString &text) { return !known.contains(text); });
    return rest;
}

qsizetype weight(ReachAspects aspects)
{
    return qPopulationCount(quint32(aspects));
}

} // namespace

// Zero and negative numbers may mean that there is none.
std::optional<qlonglong> budgetCeiling(const CapabilityField &budget)
{
    static const QRegularExpression number(QStringLiteral("\\A[1-9][0-9]{0,17}\\z"));
    static const QRegularExpression span(QStringLiteral("window|period|interval"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (!number.match(budget.value).hasMatch() || span.match(budget.key).hasMatch())
        return std::nullopt;
    return budget.value.toLongLong();
}

/// A table of methods and paths.
struct ReachComparison::Remainder
{
    explicit Remainder(const ReachRule &rule)
        : rows(rule)
    {
        for (const auto &method : rule.methods)
            left.insert(method, rule.paths);
    }

    void take(const Relation &found)
    {
        for (const auto &method : rows.methods) {
            if (!found.methods.contains(method) && !left.value(method).isEmpty()) {
                // Usually all paths are found at once.
                left[method] = found.paths.isEmpty()
                    ? QStringList()
                    : without(left.value(method), without(rows.paths, found.paths));
            }
        }
    }

    QStringList methods() const
    {
        QStringList methods = rows.methods;
        methods.removeIf([this](const QString &method) { return left.value(method).isEmpty(); });
        return methods;
    }

    QStringList paths() const
    {
        QSet<QString> open;
        for (const auto &paths : left)
            open.unite(QSet<QString>(paths.cbegin(), paths.cend()));
        QStringList paths = rows.paths;
        paths.removeIf([&](const QString &path) { return !open.contains(path); });
        return paths;
    }

    const ReachRule &rows;
    QHash<QString, QStringList> left;
};

ReachComparison::ReachComparison(const ReachSet &rows, const ReachSet &others, Direction direction,
                                 WorkLimit &work)
    : m_rows(rows)
    , m_others(others)
    , m_direction(direction)
    , m_work(work)
{
}

std::optional<ReachChange> ReachComparison::excess(qsizetype row)
{
    const auto &rule = m_rows.rule(row);
    const auto &shown = m_rows.rows().at(row);
    if (rule.methods.isEmpty() || m_others.hasTwin(shown, rule))
        return std::nullopt;
    const auto related = relatedRows(shown);
    QList<int> key{m_rows.ruleNumber(row)};
    for (const auto &other : related)
        key << m_others.ruleNumber(other.row) << int(other.aspects);
    auto known = m_findings.find(key);
    if (known == m_findings.end())
        known = m_findings.insert(key, examine(row, related));
    if (known->methods.isEmpty())
        return std::nullopt;
    ReachChange change;
    change.row = shown;
    change.row.methods = known->methods;
    // As it was written: no paths rather than `/**`.
    if (known->paths.size() < rule.paths.size())
        change.row.paths = known->paths;
    change.aspects = known->aspects;
    if (known->nearest >= 0)
        change.counterpart = m_others.rows().at(related.at(known->nearest).row);
    return change;
}

ReachComparison::Finding ReachComparison::examine(qsizetype row, const QList<RelatedRow> &related)
{
    const auto &rule = m_rows.rule(row);
    Remainder remainder(rule);
    for (const auto &other : related) {
        if (m_work.isSpent())
            break;
        if (other.aspects)
            continue;
        const auto &found
            = relation(m_rows.ruleNumber(row), m_others.ruleNumber(other.row), row, other.row);
        if (!m_work.spend(found.paths.isEmpty() ? 1 : rule.paths.size()))
            break;
        if (!found.aspects)
            remainder.take(found);
    }
    Finding finding{remainder.methods(), remainder.paths(), {}, -1};
    if (!finding.methods.isEmpty())
        findNearest(row, related, finding);
    return finding;
}

bool ReachComparison::sharesReach(qsizetype row, qsizetype other)
{
    if (m_work.isSpent() || !covers(m_rows.rows().at(row), m_others.rows().at(other)))
        return false;
    const auto &found = relation(m_rows.ruleNumber(row), m_others.ruleNumber(other), row, other);
    return !(found.aspects & ~ReachAspects(ReachAspect::Budgets))
        && found.methods.size() < m_rows.rule(row).methods.size()
        && found.paths.size() < m_rows.rule(row).paths.size();
}

const ReachComparison::Relation &ReachComparison::relation(int rule, int other, qsizetype row,
                                                           qsizetype otherRow)
{
    const std::pair key(rule, other);
    const auto known = m_relations.constFind(key);
    if (known != m_relations.constEnd())
        return *known;
    return *m_relations.insert(key, relate(m_rows.rule(row), m_others.rule(otherRow)));
}

ReachComparison::Relation ReachComparison::relate(const ReachRule &rule, const ReachRule &other)
{
    if (!m_work.spend(oneRelation + rule.paths.size() + other.paths.size() + rule.methods.size()))
        return {{}, rule.methods, rule.paths};
    Relation result;
    result.methods = without(rule.methods, other.methods);
    if (rule.paths != other.paths) {
        result.paths = without(rule.paths, other.paths);
        result.paths.removeIf([&](const QString &path) {
            return std::any_of(other.paths.cbegin(), other.paths.cend(), [&](const QString &wide) {
                return !m_work.isSpent() && pathCovers(wide, path, m_work);
            });
        });
    }
    const bool isWider = m_direction == Direction::Wider;
    result.aspects.setFlag(ReachAspect::PlainHttp, rule.plainHttp && !other.plainHttp);
    result.aspects.setFlag(ReachAspect::Conditions,
                           !without(other.conditions, rule.conditions).isEmpty());
    result.aspects.setFlag(ReachAspect::Budgets, !budgetsHold(rule, other));
    result.aspects.setFlag(ReachAspect::Changes, isWider && rule.changesKey != other.changesKey);
    result.aspects.setFlag(ReachAspect::UnknownKeys,
                           isWider && rule.unknownKey != other.unknownKey);
    return result;
}

bool ReachComparison::budgetsHold(const ReachRule &rule, const ReachRule &other)
{
    if (rule.budgetsKey == other.budgetsKey || other.budgets.isEmpty())
        return true;
    if (!m_work.spend(rule.budgets.size() * other.budgets.size()))
        return false;
    return std::all_of(other.budgets.cbegin(), other.budgets.cend(), [&](const auto &ceiling) {
        return std::any_of(rule.budgets.cbegin(), rule.budgets.cend(),
                           [&](const auto &budget) { return isWithin(budget, ceiling); });
    });
}

bool ReachComparison::covers(const CapabilityRow &row, const CapabilityRow &other)
{
    return row.domain.pattern == other.domain.pattern
        || (!row.domain.mixedScripts
            && domainCovers(other.domain.pattern, row.domain.pattern, m_work));
}

// Domains that hold the row's domain and those that it holds; itself is not among them.
const QList<ReachComparison::RelatedDomain> &
ReachComparison::relatedDomains(const CapabilityRow &row)
{
    const auto &pattern = row.domain.pattern;
    const auto known = m_relatedDomains.constFind(pattern);
    if (known != m_relatedDomains.constEnd())
        return *known;
    const bool neverCovered = row.domain.mixedScripts && m_direction == Direction::Wider;
    QList<RelatedDomain> related;
    const auto &candidates = row.domain.wildcard ? m_others.domains() : m_others.wildcards();
    for (const auto &domain : candidates) {
        if (m_work.isSpent())
            break;
        if (domain == pattern)
            continue;
        if (domainCovers(domain, pattern, m_work))
            related.append({domain, neverCovered ? ReachAspect::MixedScripts : ReachAspects()});
        else if (domainCovers(pattern, domain, m_work))
            related.append({domain, ReachAspect::Domain});
    }
    return *m_relatedDomains.insert(pattern, related);
}

// In the order of the document.
QList<ReachComparison::RelatedRow> ReachComparison::relatedRows(const CapabilityRow &row)
{
    QList<RelatedRow> rows;
    const auto add = [&](const QString &domain, ReachAspects aspects) {
        const auto numbers = m_others.rowsOf(domain);
        // What is left out counts as not there, which is the safe side.
        if (!m_work.spend(numbers.size() * oneRow))
            return;
        for (const auto number : numbers)
            rows.append({number, aspects});
    };
    add(row.domain.pattern, {});
    for (const auto &domain : relatedDomains(row))
        add(domain.domain, domain.aspects);
    std::sort(rows.begin(), rows.end(),
              [](const RelatedRow &a, const RelatedRow &b) { return a.row < b.row; });
    return rows;
}

void ReachComparison::findNearest(qsizetype row, const QList<RelatedRow> &related, Finding &finding)
{
    for (qsizetype i = 0; i < related.size(); ++i) {
        if (!m_work.spend(finding.paths.size() + 1))
            break;
        const auto aspects = aspectsOf(row, related.at(i), finding);
        if (finding.nearest < 0 || weight(aspects) < weight(finding.aspects)) {
            finding.nearest = i;
            finding.aspects = aspects;
        }
    }
}

ReachAspects ReachComparison::aspectsOf(qsizetype row, const RelatedRow &other,
                                        const Finding &finding)
{
    const auto &found
        = relation(m_rows.ruleNumber(row), m_others.ruleNumber(other.row), row, other.row);
    auto aspects = found.aspects | other.aspects;
    aspects.setFlag(ReachAspect::Methods,
                    without(finding.methods, found.methods) != finding.methods);
    aspects.setFlag(ReachAspect::Paths, without(finding.paths, found.paths) != finding.paths);
    return aspects;
}

} // namespace packdesk
