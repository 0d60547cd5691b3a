// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/capabilityreader.h"

#include "models/capabilities/canonical.h"
#include "models/capabilities/hostpattern.h"

#include <QRegularExpression>

#include <algorithm>

namespace packdesk {

namespace {

// The format names no keys for conditions and schemas; these are the ones whose meaning is plain.
// All others are shown as not known.
bool isCondition(const QString &key)
{
    static const QSet<QString> keys{QStringLiteral("condition"), QStringLiteral("conditions"),
                                    QStringLiteral("when"), QStringLiteral("body_schema"),
                                    QStringLiteral("request_body_schema")};
    return keys.contains(key);
}

bool isCapabilityKey(const QString &key)
{
    static const QSet<QString> keys{QStringLiteral("name"), QStringLiteral("type"),
                                    QStringLiteral("allow"), QStringLiteral("transforms"),
                                    QStringLiteral("budgets")};
    return keys.contains(key);
}

bool isRuleKey(const QString &key)
{
    static const QSet<QString> keys{QStringLiteral("name"), QStringLiteral("domains"),
                                    QStringLiteral("methods"), QStringLiteral("paths"),
                                    QStringLiteral("allow_insecure")};
    return keys.contains(key);
}

bool isMethod(const QString &text)
{
    static const QSet<QString> methods{QStringLiteral("GET"),    QStringLiteral("POST"),
                                       QStringLiteral("PUT"),    QStringLiteral("DELETE"),
                                       QStringLiteral("PATCH"),  QStringLiteral("HEAD"),
                                       QStringLiteral("OPTIONS")};
    return methods.contains(text);
}

// The format asks for the slash only; how the server reads these is not documented.
bool isUnusualPath(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control
            || c.category() == QChar::Other_Format;
    });
}

bool isFittingTag(const YamlNode &node)
{
    const QString core = QStringLiteral("tag:yaml.org,2002:");
    switch (node.kind) {
    case YamlNode::Kind::Scalar:
        return node.tag.isNull() || node.tag == core + QLatin1String("str");
    case YamlNode::Kind::Sequence:
        return node.tag.isNull() || node.tag == core + QLatin1String("seq");
    case YamlNode::Kind::Map:
        break;
    }
    return node.tag.isNull() || node.tag == core + QLatin1String("map");
}

QString below(const QString &place, const QString &key)
{
    return place + QLatin1Char('.') + key;
}

QString item(const QString &place, size_t index)
{
    return place + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

CapabilityField namedField(const YamlNode &node)
{
    return {node.key, canonicalText(node), node.keyLine, node.keyColumn};
}

template <typename Wanted>
QList<CapabilityField> fieldsWhere(const YamlNode &map, Wanted isWanted)
{
    QList<CapabilityField> fields;
    for (const auto &child : map.children) {
        if (isWanted(child.key))
            fields.append(namedField(child));
    }
    return fields;
}

} // namespace

CapabilityDocument CapabilityReader::read(const YamlNode &list)
{
    m_document = {};
    m_names.clear();
    if (!isFittingTag(list))
        reportAt(CapabilityFault::TagWrong, list.line, list.column, {}, {}, list.tag);
    for (size_t i = 0; i < list.children.size(); ++i) {
        const auto &node = list.children.at(i);
        const auto before = m_document.problems.size();
        // Appended first: problems name the capability by its index.
        m_document.capabilities.append(Capability());
        auto capability = readCapability(node, item({}, i));
        const auto &problems = m_document.problems;
        if (std::any_of(problems.cbegin() + before, problems.cend(),
                        [](const CapabilityProblem &p) { return p.concernsReach(); }))
            capability.notUnderstood = canonicalWithoutNames(node);
        m_document.capabilities.back() = std::move(capability);
    }
    std::stable_sort(m_document.problems.begin(), m_document.problems.end(),
                     [](const CapabilityProblem &a, const CapabilityProblem &b) {
                         return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
    return std::move(m_document);
}

Capability CapabilityReader::readCapability(const YamlNode &node, const QString &place)
{
    Capability capability;
    capability.line = node.line;
    capability.column = node.column;
    if (!isFittingTag(node))
        report(CapabilityFault::TagWrong, node, {}, place);
    if (!node.isMap()) {
        report(CapabilityFault::MapExpected, node, {}, place);
        return capability;
    }
    capability.name = readName(node, place, true);
    capability.type = readType(node, place);
    capability.conditions = fieldsWhere(node, isCondition);
    capability.changes = readChanges(node, place);
    capability.budgets = readBudgets(node, place);
    capability.unknown = fieldsWhere(
        node, [](const QString &key) { return !isCapabilityKey(key) && !isCondition(key); });
    const auto key = QStringLiteral("allow");
    const auto *rules = list(node, key, place, true);
    for (size_t i = 0; rules && i < rules->children.size(); ++i)
        capability.rules.append(readRule(rules->children.at(i), item(below(place, key), i)));
    return capability;
}

CapabilityRule CapabilityReader::readRule(const YamlNode &node, const QString &place)
{
    CapabilityRule rule;
    rule.line = node.line;
    rule.column = node.column;
    if (!isFittingTag(node))
        report(CapabilityFault::TagWrong, node, QStringLiteral("allow"), place);
    if (!node.isMap()) {
        report(CapabilityFault::MapExpected, node, QStringLiteral("allow"), place);
        return rule;
    }
    rule.name = readName(node, place, false);
    rule.allowInsecure = readInsecure(node, place);
    rule.domains = readDomains(node, place, rule.allowInsecure);
    rule.methods = readMethods(node, place);
    rule.paths = readPaths(node, place);
    rule.conditions = fieldsWhere(node, isCondition);
    rule.unknown = fieldsWhere(
        node, [](const QString &key) { return !isRuleKey(key) && !isCondition(key); });
    return rule;
}

QString CapabilityReader::readName(const YamlNode &map, const QString &place, bool required)
{
    static const QRegularExpression grammar(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_-]{0,63}\\z"));
    const auto key = QStringLiteral("name");
    const auto *node = field(map, key, place, required);
    if (!node || !isText(*node, key, below(place, key)))
        return {};
    if (!grammar.match(node->text).hasMatch())
        report(CapabilityFault::NameWrong, *node, key, below(place, key));
    else if (node->text.startsWith(QLatin1Char('_')))
        report(CapabilityFault::NamePlatform, *node, key, below(place, key));
    if (required && m_names.contains(node->text))
        report(CapabilityFault::NameDoubled, *node, key, below(place, key));
    if (required)
        m_names.insert(node->text);
    return node->text;
}

QString CapabilityReader::readType(const YamlNode &map, const QString &place)
{
    const auto key = QStringLiteral("type");
    const auto *node = field(map, key, place, true);
    if (!node || !isText(*node, key, below(place, key)))
        return {};
    if (node->text != QLatin1String("http"))
        report(CapabilityFault::TypeWrong, *node, key, below(place, key));
    return node->text;
}

QList<CapabilityField> CapabilityReader::readChanges(const YamlNode &map, const QString &place)
{
    const auto key = QStringLiteral("transforms");
    const auto *node = field(map, key, place, false);
    if (!node)
        return {};
    if (!node->isSequence()) {
        report(CapabilityFault::ListExpected, *node, key, below(place, key));
        return {{{}, canonicalText(*node), node->line, node->column}};
    }
    QList<CapabilityField> changes;
    for (const auto &child : node->children)
        changes.append({{}, canonicalText(child), child.line, child.column});
    return changes;
}

QList<CapabilityField> CapabilityReader::readBudgets(const YamlNode &map, const QString &place)
{
    const auto key = QStringLiteral("budgets");
    const auto *node = field(map, key, place, false);
    if (!node)
        return {};
    if (!node->isMap()) {
        report(CapabilityFault::MapExpected, *node, key, below(place, key));
        return {namedField(*node)};
    }
    return fieldsWhere(*node, [](const QString &) { return true; });
}

QList<CapabilityDomain> CapabilityReader::readDomains(const YamlNode &map, const QString &place,
                                                      bool plainHttp)
{
    const auto key = QStringLiteral("domains");
    const auto *node = list(map, key, place, true);
    QList<CapabilityDomain> domains;
    QSet<QString> known;
    for (size_t i = 0; node && i < node->children.size(); ++i) {
        const auto &child = node->children.at(i);
        const auto here = item(below(place, key), i);
        if (!isText(child, key, here))
            continue;
        const auto host = HostPattern::read(child.text, plainHttp);
        if (!host.valid)
            report(CapabilityFault::DomainWrong, child, key, here);
        if (known.contains(host.pattern))
            continue;
        known.insert(host.pattern);
        domains.append(
            {host.pattern, child.text, host.wildcard, host.mixedScripts, child.line, child.column});
    }
    return domains;
}

QStringList CapabilityReader::readMethods(const YamlNode &map, const QString &place)
{
    const auto key = QStringLiteral("methods");
    const auto *node = list(map, key, place, true);
    QStringList methods;
    for (size_t i = 0; node && i < node->children.size(); ++i) {
        const auto &child = node->children.at(i);
        const auto here = item(below(place, key), i);
        if (!isText(child, key, here))
            continue;
        if (!isMethod(child.text))
            report(CapabilityFault::MethodWrong, child, key, here);
        methods.append(child.text.toUpper());
    }
    methods.removeDuplicates();
    return methods;
}

QStringList CapabilityReader::readPaths(const YamlNode &map, const QString &place)
{
    const auto key = QStringLiteral("paths");
    const auto *node = list(map, key, place, false);
    QStringList paths;
    for (size_t i = 0; node && i < node->children.size(); ++i) {
        const auto &child = node->children.at(i);
        const auto here = item(below(place, key), i);
        if (!isText(child, key, here))
            continue;
        if (!child.text.startsWith(QLatin1Char('/')))
            report(CapabilityFault::PathWrong, child, key, here);
        else if (isUnusualPath(child.text))
            report(CapabilityFault::PathUnusual, child, key, here);
        paths.append(child.text);
    }
    paths.removeDuplicates();
    return paths;
}

bool CapabilityReader::readInsecure(const YamlNode &map, const QString &place)
{
    const auto key = QStringLiteral("allow_insecure");
    const auto *node = field(map, key, place, false);
    if (!node)
        return false;
    const auto word = node->isScalar() && !node->quoted ? node->text.toLower() : QString();
    if (word != QLatin1String("true") && word != QLatin1String("false"))
        report(CapabilityFault::BooleanExpected, *node, key, below(place, key));
    return word != QLatin1String("false");
}

const YamlNode *CapabilityReader::field(const YamlNode &map, const QString &key,
                                        const QString &place, bool required)
{
    const auto *node = map.value(key);
    if (node && !node->isNull())
        return node;
    if (required) {
        reportAt(CapabilityFault::FieldMissing, node ? node->keyLine : map.line,
                 node ? node->keyColumn : map.column, key, below(place, key), {});
    }
    return nullptr;
}

const YamlNode *CapabilityReader::list(const YamlNode &map, const QString &key,
                                       const QString &place, bool required)
{
    const auto *node = field(map, key, place, required);
    if (!node)
        return nullptr;
    if (!isFittingTag(*node))
        report(CapabilityFault::TagWrong, *node, key, below(place, key));
    if (!node->isSequence())
        report(CapabilityFault::ListExpected, *node, key, below(place, key));
    else if (required && node->children.empty())
        report(CapabilityFault::FieldEmpty, *node, key, below(place, key));
    return node->isSequence() ? node : nullptr;
}

bool CapabilityReader::isText(const YamlNode &item, const QString &key, const QString &place)
{
    const bool good = item.isScalar() && !item.isNull();
    if (!good)
        report(CapabilityFault::TextExpected, item, key, place);
    else if (!isFittingTag(item))
        report(CapabilityFault::TagWrong, item, key, place);
    return good;
}

void CapabilityReader::report(CapabilityFault fault, const YamlNode &node, const QString &key,
                              const QString &place)
{
    const auto value = node.isScalar() ? node.text : canonicalText(node);
    reportAt(fault, node.line, node.column, key, place, value);
}

void CapabilityReader::reportAt(CapabilityFault fault, int line, int column, const QString &key,
                                const QString &place, const QString &value)
{
    CapabilityProblem problem;
    problem.fault = fault;
    problem.field = key;
    problem.place = place;
    problem.value = value;
    problem.capability = int(m_document.capabilities.size()) - 1;
    problem.line = line;
    problem.column = column;
    m_document.problems.append(std::move(problem));
}

} // namespace packdesk
