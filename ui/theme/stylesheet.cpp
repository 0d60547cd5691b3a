// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/stylesheet.h"

#include "ui/theme/colours.h"

#include <QFile>
#include <QHash>

namespace packdesk {

namespace {

constexpr double referencePoints = 10.0;

QHash<QString, QColor> namedColours(const Colours &c)
{
    return {
        {QStringLiteral("window"), c.window},
        {QStringLiteral("surface"), c.surface},
        {QStringLiteral("line"), c.line},
        {QStringLiteral("fieldBorder"), c.fieldBorder},
        {QStringLiteral("text"), c.text},
        {QStringLiteral("secondary"), c.secondary},
        {QStringLiteral("count"), c.count},
        {QStringLiteral("accent"), c.accent},
        {QStringLiteral("accentHover"), c.dark ? c.accent.lighter(108) : c.accent.darker(112)},
        {QStringLiteral("onAccent"), c.onAccent},
        {QStringLiteral("selection"), c.selection},
        {QStringLiteral("onSelection"), c.onSelection},
        {QStringLiteral("yours"), c.yours},
        {QStringLiteral("yoursGround"), c.yoursGround},
        {QStringLiteral("danger"), c.danger},
        {QStringLiteral("dangerGround"), c.dangerGround},
        {QStringLiteral("attention"), c.attention},
        {QStringLiteral("attentionGround"), c.attentionGround},
    };
}

// Empty where the name means nothing, so that braces of the style sheet itself stay.
QString valueOf(const QString &name, const QHash<QString, QColor> &colours, bool dark,
                double bodyPoints)
{
    // The brace of a rule in front of one that has a length: both end at the same brace.
    if (name.contains(QLatin1Char('{')) || name.contains(QLatin1Char(' ')))
        return {};
    if (const auto colour = colours.constFind(name); colour != colours.cend())
        return colour->name();
    if (name == QLatin1String("scheme"))
        return dark ? QStringLiteral("dark") : QStringLiteral("light");
    if (name.endsWith(QLatin1String("px"))) {
        const int length = qRound(name.chopped(2).toInt() * bodyPoints / referencePoints);
        return QStringLiteral("%1px").arg(qMax(1, length));
    }
    if (name.endsWith(QLatin1String("em")))
        return QStringLiteral("%1pt").arg(name.chopped(2).toDouble() * bodyPoints, 0, 'f', 2);
    return {};
}

QString sheetFrom(const QString &path, const Colours &colours, double bodyPoints)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    const auto named = namedColours(colours);

    QString sheet;
    sheet.reserve(source.size());
    qsizetype from = 0;
    while (from < source.size()) {
        const auto open = source.indexOf(QLatin1Char('{'), from);
        const auto close = open < 0 ? -1 : source.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        const auto value
            = valueOf(source.mid(open + 1, close - open - 1), named, colours.dark, bodyPoints);
        sheet += source.mid(from, open - from);
        sheet += value.isEmpty() ? QStringLiteral("{") : value;
        from = value.isEmpty() ? open + 1 : close + 1;
    }
    return sheet + source.mid(from);
}

} // namespace

QString firstSheetFor(const Colours &colours, double bodyPoints)
{
    return sheetFrom(QStringLiteral(":/first.qss"), colours, bodyPoints);
}

QString styleSheetFor(const Colours &colours, double bodyPoints)
{
    return firstSheetFor(colours, bodyPoints)
        + sheetFrom(QStringLiteral(":/style.qss"), colours, bodyPoints);
}

} // namespace packdesk
