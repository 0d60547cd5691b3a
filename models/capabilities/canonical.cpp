// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/canonical.h"

#include <QRegularExpression>

#include <algorithm>

namespace packdesk {

namespace {

enum class Level { Outer, Inner };

// Whatever some reader of YAML 1.1 or 1.2 takes for no text: more than needed does no harm, since
// it only keeps the quotes apart.
bool mayBeNoText(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("\\A(?:true|false|yes|no|on|off|y|n|null|~|[-+]?\\.inf|\\.nan)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression numbers(
        QStringLiteral("\\A[-+]?\\.?[0-9][0-9A-Za-z_.:+-]*\\z"));
    return text.isEmpty() || words.match(text).hasMatch() || numbers.match(text).hasMatch();
}

bool needsNoQuotes(const QString &text, Level level)
{
    static const QRegularExpression inner(
        QStringLiteral("\\A[\\p{L}\\p{N}_/.*<>=+@-](?:[\\p{L}\\p{N}_/.*<>=+@ -]*"
                       "[\\p{L}\\p{N}_/.*<>=+@-])?\\z"));
    static const QRegularExpression outer(
        QStringLiteral("\\A[^\\s\\[\\]{}\"'!&#\\p{C}](?:[^\\p{C}\\v]*[^\\s\\p{C}])?\\z"));
    return (level == Level::Outer ? outer : inner).match(text).hasMatch();
}

QString inQuotes(const QString &text)
{
    QString quotedText = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            quotedText += QLatin1Char('\\');
        if (c == QLatin1Char('\n'))
            quotedText += QLatin1String("\\n");
        else if (c == QLatin1Char('\t'))
            quotedText += QLatin1String("\\t");
        else
            quotedText += c;
    }
    return quotedText + QLatin1Char('"');
}

QString textOf(const QString &text, bool quoted, Level level)
{
    if (mayBeNoText(text))
        return quoted ? inQuotes(text) : text;
    return needsNoQuotes(text, level) ? text : inQuotes(text);
}

QString scalarText(const YamlNode &node, Level level)
{
    if (node.isNull())
        return QStringLiteral("null");
    return textOf(node.text, node.quoted, level);
}

QString tagText(const YamlNode &node)
{
    static const auto core = QStringLiteral("tag:yaml.org,2002:");
    const bool idle = node.tag.isNull() || node.tag == core + QLatin1String("str")
        || node.tag == core + QLatin1String("seq") || node.tag == core + QLatin1String("map");
    return idle ? QString() : QLatin1String("!<") + node.tag + QLatin1String("> ");
}

QString write(const YamlNode &node, Level level)
{
    if (node.isScalar())
        return tagText(node) + scalarText(node, level);
    QStringList parts;
    for (const auto &child : node.children) {
        auto part = write(child, Level::Inner);
        if (node.isMap())
            part.prepend(textOf(child.key, true, Level::Inner) + QLatin1String(": "));
        parts += std::move(part);
    }
    if (node.isSequence())
        return tagText(node) + QLatin1Char('[') + parts.join(QLatin1String(", "))
            + QLatin1Char(']');
    std::sort(parts.begin(), parts.end());
    return tagText(node) + QLatin1Char('{') + parts.join(QLatin1String(", ")) + QLatin1Char('}');
}

void dropName(YamlNode &node)
{
    if (node.isMap())
        std::erase_if(node.children,
                      [](const YamlNode &child) { return child.key == QLatin1String("name"); });
}

} // namespace

QString canonicalText(const YamlNode &node)
{
    return write(node, Level::Outer);
}

QString canonicalWithoutNames(YamlNode capability)
{
    dropName(capability);
    for (auto &field : capability.children) {
        if (field.key == QLatin1String("allow"))
            std::for_each(field.children.begin(), field.children.end(), dropName);
    }
    return write(capability, Level::Outer);
}

} // namespace packdesk
