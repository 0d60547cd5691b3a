// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/capscheck.h"

#include <QRegularExpression>
#include <QSet>

namespace packdesk {

namespace {

QString below(const QString &place, const QString &field)
{
    return place.isEmpty() ? field : place + QLatin1Char('.') + field;
}

bool isName(const QString &text)
{
    // A leading underscore is the platform's own, so it is no fault here.
    static const QRegularExpression grammar(
        QStringLiteral("\\A(?:[A-Za-z]|_)[A-Za-z0-9_-]{0,63}\\z"));
    return grammar.match(text).hasMatch();
}

bool isMethod(const QString &text)
{
    static const QSet<QString> methods{QStringLiteral("GET"),    QStringLiteral("POST"),
                                       QStringLiteral("PUT"),    QStringLiteral("DELETE"),
                                       QStringLiteral("PATCH"),  QStringLiteral("HEAD"),
                                       QStringLiteral("OPTIONS")};
    return methods.contains(text);
}

bool isHostPattern(const QString &text)
{
    static const QRegularExpression grammar(QStringLiteral("\\A[A-Za-z0-9*?\\[\\]_.:-]+\\z"));
    return grammar.match(text).hasMatch();
}

bool isPathGlob(const QString &text)
{
    return text.startsWith(QLatin1Char('/'));
}

bool isBoolean(const YamlNode &node)
{
    static const QSet<QString> words{QStringLiteral("true"), QStringLiteral("false")};
    return node.isScalar() && !node.quoted && words.contains(node.text.toLower());
}

} // namespace

YamlPlace placeOf(const YamlNode &node)
{
    // Of a value that is not there the library says where the next thing begins.
    if (node.isNull() && node.keyLine > 0 && node.line != node.keyLine)
        return {node.keyLine, node.keyColumn};
    return {node.line, node.column};
}

CapsCheck::CapsCheck(QString path, QString place)
    : m_path(std::move(path))
    , m_place(std::move(place))
{
}

QList<Finding> CapsCheck::check(const YamlNode &list)
{
    m_findings.clear();
    if (!list.isSequence()) {
        if (!list.isNull())
            report(FindingKind::CapabilitiesInvalid, list, m_place);
        return m_findings;
    }
    QSet<QString> names;
    for (size_t i = 0; i < list.children.size(); ++i) {
        const auto &child = list.children.at(i);
        const auto place = m_place + QLatin1Char('[') + QString::number(i) + QLatin1Char(']');
        checkCapability(child, place);
        const auto *name = child.value(QStringLiteral("name"));
        if (!name || !name->isScalar() || name->text.isEmpty())
            continue;
        if (names.contains(name->text))
            report(FindingKind::CapabilitiesInvalid, *name, below(place, QStringLiteral("name")));
        names.insert(name->text);
    }
    return m_findings;
}

void CapsCheck::checkCapability(const YamlNode &node, const QString &place)
{
    if (!node.isMap()) {
        report(FindingKind::CapabilitiesInvalid, node, place);
        return;
    }
    checkName(node, place, true);
    const auto *type = node.value(QStringLiteral("type"));
    if (!type || !type->isScalar() || type->text != QLatin1String("http"))
        report(FindingKind::CapabilitiesInvalid, type ? *type : node,
               below(place, QStringLiteral("type")));
    const auto *rules = list(node, QStringLiteral("allow"), place, true);
    for (size_t i = 0; rules && i < rules->children.size(); ++i) {
        checkRule(rules->children.at(i),
                  below(place, QStringLiteral("allow[%1]").arg(qulonglong(i))));
    }
    list(node, QStringLiteral("transforms"), place, false);
    const auto *budgets = node.value(QStringLiteral("budgets"));
    if (budgets && !budgets->isMap() && !budgets->isNull())
        report(FindingKind::CapabilitiesInvalid, *budgets, below(place, QStringLiteral("budgets")));
}

void CapsCheck::checkRule(const YamlNode &node, const QString &place)
{
    if (!node.isMap()) {
        report(FindingKind::CapabilitiesInvalid, node, place);
        return;
    }
    checkName(node, place, false);
    checkTexts(node, QStringLiteral("domains"), place, true, isHostPattern);
    checkTexts(node, QStringLiteral("methods"), place, true, isMethod);
    checkTexts(node, QStringLiteral("paths"), place, false, isPathGlob);
    const auto *insecure = node.value(QStringLiteral("allow_insecure"));
    if (insecure && !isBoolean(*insecure))
        report(FindingKind::CapabilitiesInvalid, *insecure,
               below(place, QStringLiteral("allow_insecure")));
}

void CapsCheck::checkName(const YamlNode &map, const QString &place, bool required)
{
    const auto *name = map.value(QStringLiteral("name"));
    if (!name && !required)
        return;
    if (!name || !name->isScalar() || !isName(name->text)) {
        report(FindingKind::CapabilitiesInvalid, name ? *name : map,
               below(place, QStringLiteral("name")));
    } else if (name->text.startsWith(QLatin1Char('_'))) {
        report(FindingKind::CapabilitiesInvalid, *name, below(place, QStringLiteral("name")),
               Severity::Warning);
    }
}

const YamlNode *CapsCheck::list(const YamlNode &map, const QString &field, const QString &place,
                                bool required)
{
    const auto *node = map.value(field);
    const bool good = node && node->isSequence() && !(required && node->children.empty());
    const bool absent = !node || node->isNull();
    if (!good && (required || !absent))
        report(FindingKind::CapabilitiesInvalid, node ? *node : map, below(place, field));
    return good ? node : nullptr;
}

void CapsCheck::checkTexts(const YamlNode &map, const QString &field, const QString &place,
                           bool required, bool (*isGood)(const QString &))
{
    const auto *texts = list(map, field, place, required);
    for (size_t i = 0; texts && i < texts->children.size(); ++i) {
        const auto &text = texts->children.at(i);
        if (!text.isScalar() || !isGood(text.text)) {
            report(FindingKind::CapabilitiesInvalid, text,
                   below(place, field) + QStringLiteral("[%1]").arg(qulonglong(i)));
        }
    }
}

void CapsCheck::report(FindingKind kind, const YamlNode &node, const QString &place,
                       Severity severity)
{
    const auto at = placeOf(node);
    m_findings.append({severity, kind, m_path, at.line, at.column, place});
}

} // namespace packdesk
