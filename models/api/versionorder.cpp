// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/versionorder.h"

#include <algorithm>

namespace packdesk {

namespace {

struct Version
{
    QStringView core;
    QStringView preRelease;
};

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

Version parsed(QStringView text)
{
    text = text.trimmed();
    if (text.size() > 1 && text.front().toLower() == QLatin1Char('v') && isDigit(text[1]))
        text = text.mid(1);
    const qsizetype build = text.indexOf(QLatin1Char('+'));
    if (build >= 0)
        text = text.left(build);
    const qsizetype dash = text.indexOf(QLatin1Char('-'));
    if (dash < 0)
        return {text, {}};
    return {text.left(dash), text.mid(dash + 1)};
}

QStringView takeSegment(QStringView &text)
{
    const qsizetype dot = text.indexOf(QLatin1Char('.'));
    const QStringView segment = dot < 0 ? text : text.left(dot);
    text = dot < 0 ? QStringView() : text.mid(dot + 1);
    return segment;
}

bool isNumber(QStringView segment)
{
    return std::all_of(segment.begin(), segment.end(), isDigit);
}

// By value without converting: a segment may have more digits than any integer.
int compareNumbers(QStringView left, QStringView right)
{
    const auto withoutZeros = [](QStringView number) {
        while (number.startsWith(QLatin1Char('0')))
            number = number.mid(1);
        return number;
    };
    left = withoutZeros(left);
    right = withoutZeros(right);
    if (left.size() != right.size())
        return left.size() < right.size() ? -1 : 1;
    return left.compare(right);
}

int compareSegments(QStringView left, QStringView right)
{
    const bool leftNumber = isNumber(left);
    const bool rightNumber = isNumber(right);
    if (leftNumber != rightNumber)
        return leftNumber ? -1 : 1;
    return leftNumber ? compareNumbers(left, right) : left.compare(right);
}

int compareCores(QStringView left, QStringView right)
{
    while (!left.isEmpty() || !right.isEmpty()) {
        // An empty segment counts as the number 0.
        const int order = compareSegments(takeSegment(left), takeSegment(right));
        if (order != 0)
            return order;
    }
    return 0;
}

int comparePreReleases(QStringView left, QStringView right)
{
    if (left.isEmpty() || right.isEmpty())
        return int(left.isEmpty()) - int(right.isEmpty());
    while (!left.isEmpty() && !right.isEmpty()) {
        const int order = compareSegments(takeSegment(left), takeSegment(right));
        if (order != 0)
            return order;
    }
    return int(!left.isEmpty()) - int(!right.isEmpty());
}

} // namespace

int compareVersions(QStringView left, QStringView right)
{
    const Version a = parsed(left);
    const Version b = parsed(right);
    const int order = compareCores(a.core, b.core);
    return order != 0 ? order : comparePreReleases(a.preRelease, b.preRelease);
}

} // namespace packdesk
