// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/editabletext.h"

#include "models/text/linedifference.h"
#include "models/text/wholetext.h"

#include <algorithm>

namespace packdesk {

namespace {

constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");

QLatin1String textOf(LineEnd end)
{
    switch (end) {
    case LineEnd::Feed:
        break;
    case LineEnd::ReturnAndFeed:
        return QLatin1String("\r\n");
    case LineEnd::Return:
        return QLatin1String("\r");
    }
    return QLatin1String("\n");
}

// QTextDocument makes paragraphs of the last three.
bool isHidden(QChar c)
{
    return c.isNull() || c == QChar::ParagraphSeparator || c.unicode() == 0xFDD0
        || c.unicode() == 0xFDD1;
}

LineEnd endAt(const QString &text, qsizetype place)
{
    if (text.at(place) == QLatin1Char('\n'))
        return LineEnd::Feed;
    const bool feeds = place + 1 < text.size() && text.at(place + 1) == QLatin1Char('\n');
    return feeds ? LineEnd::ReturnAndFeed : LineEnd::Return;
}

QString withEnds(const QString &text, LineEnd end)
{
    auto copy = text;
    return end == LineEnd::Feed ? copy : copy.replace(QLatin1Char('\n'), textOf(end));
}

// A line in the place of another one ends as that did, a line more as the one before it.
QString withEnds(const LineDifference &difference, const QList<LineEnd> &ends)
{
    QString text;
    QList<LineEnd> replaced;
    LineEnd last = ends.first();
    for (const auto &line : difference.lines) {
        const auto end = ends.value(line.before - 1, last);
        if (line.kind == LineKind::Removed) {
            replaced.append(end);
            continue;
        }
        if (line.kind == LineKind::Common) {
            replaced.clear();
            last = end;
        } else if (!replaced.isEmpty()) {
            last = replaced.takeFirst();
        }
        text += line.text;
        if (line.isEnded)
            text += textOf(last);
    }
    return text;
}

} // namespace

tl::expected<EditableText, EditObstacle> EditableText::from(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return tl::unexpected(EditObstacle::TooLarge);
    if (!bytes.isValidUtf8())
        return tl::unexpected(EditObstacle::NotUtf8);
    EditableText result;
    result.m_hasMark = bytes.startsWith(utf8Mark);
    const auto content = result.m_hasMark ? bytes.mid(utf8Mark.size()) : bytes;
    // A second mark is text.
    const QString raw = wholeText(content);
    result.m_text.reserve(raw.size());
    qsizetype lineStart = 0;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const auto c = raw.at(i);
        if (isHidden(c))
            return tl::unexpected(EditObstacle::HiddenCharacter);
        if (c != QLatin1Char('\n') && c != QLatin1Char('\r')) {
            result.m_text += c;
            if (result.m_text.size() - lineStart > longestLine)
                return tl::unexpected(EditObstacle::LineTooLong);
            continue;
        }
        const auto end = endAt(raw, i);
        i += end == LineEnd::ReturnAndFeed ? 1 : 0;
        result.m_ends.append(end);
        result.m_text += QLatin1Char('\n');
        lineStart = result.m_text.size();
    }
    result.m_isMixed = std::any_of(result.m_ends.cbegin(), result.m_ends.cend(),
                                   [&](LineEnd end) { return end != result.m_ends.first(); });
    return result;
}

QByteArray EditableText::bytesWith(const QString &edited) const
{
    const auto text = m_isMixed ? withEnds(lineDifference(m_text, edited), m_ends)
                                : withEnds(edited, lineEnd());
    return (m_hasMark ? utf8Mark.toByteArray() : QByteArray()) + text.toUtf8();
}

} // namespace packdesk
