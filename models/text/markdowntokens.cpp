// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/text/markdowntokens.h"

namespace packdesk {

namespace {

enum State { Text = 0, BacktickFence = 1, TildeFence = 2 };

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == QLatin1Char(' '))
        ++indent;
    return indent;
}

qsizetype runAt(QStringView line, qsizetype start, QChar c)
{
    auto end = start;
    while (end < line.size() && line.at(end) == c)
        ++end;
    return end - start;
}

bool isFence(QStringView line, QChar c)
{
    const auto indent = indentOf(line);
    return indent < 4 && runAt(line, indent, c) >= 3;
}

bool isHeading(QStringView line)
{
    const auto indent = indentOf(line);
    const auto marks = runAt(line, indent, QLatin1Char('#'));
    const auto end = indent + marks;
    return indent < 4 && marks >= 1 && marks <= 6 && (end == line.size() || line.at(end).isSpace());
}

// `- `, `* `, `+ `, `12. `, `3) ` behind any indentation; 0 where there is none.
qsizetype itemEnd(QStringView line, qsizetype start)
{
    auto end = start;
    while (end < line.size() && line.at(end).isDigit())
        ++end;
    const auto mark = end < line.size() ? line.at(end) : QChar();
    const bool isMark = end > start ? mark == QLatin1Char('.') || mark == QLatin1Char(')')
                                    : QStringLiteral("-*+").contains(mark) && !mark.isNull();
    ++end;
    return isMark && end < line.size() && line.at(end).isSpace() ? end : 0;
}

/// Looks for each closing mark once only where there is none left: a line of openings takes no
/// longer than any other.
class Inline
{
public:
    explicit Inline(QStringView line)
        : m_line(line)
    {
    }

    QList<TextToken> tokensFrom(qsizetype start)
    {
        for (auto at = start; at < m_line.size();)
            at = take(at);
        return m_tokens;
    }

private:
    qsizetype take(qsizetype at)
    {
        const auto c = m_line.at(at);
        if (c == QLatin1Char('\\'))
            return at + 2;
        if (c == QLatin1Char('`'))
            return takeCode(at);
        if (c == QLatin1Char('*') || c == QLatin1Char('_'))
            return takeEmphasis(at, c);
        if (c == QLatin1Char('['))
            return takeLink(at);
        return c == QLatin1Char('<') ? takeAddress(at) : at + 1;
    }

    qsizetype takeCode(qsizetype at)
    {
        const auto ticks = runAt(m_line, at, QLatin1Char('`'));
        const auto end = m_line.indexOf(QString(ticks, QLatin1Char('`')), at + ticks);
        return end < 0 ? at + ticks : add(at, end + ticks, TokenKind::Code);
    }

    qsizetype takeEmphasis(qsizetype at, QChar c)
    {
        const qsizetype run = at + 1 < m_line.size() && m_line.at(at + 1) == c ? 2 : 1;
        const auto inside = at + run;
        const bool isInAWord
            = c == QLatin1Char('_') && at > 0 && m_line.at(at - 1).isLetterOrNumber();
        if (isInAWord || inside >= m_line.size() || m_line.at(inside).isSpace())
            return inside;
        auto &none = c == QLatin1Char('_') ? (run == 2 ? m_noUnder2 : m_noUnder1)
                                           : (run == 2 ? m_noStar2 : m_noStar1);
        const auto end = find(QString(run, c), inside + 1, &none);
        if (end < 0 || m_line.at(end - 1).isSpace())
            return inside;
        return add(at, end + run, run == 2 ? TokenKind::Strong : TokenKind::Emphasis);
    }

    qsizetype takeLink(qsizetype at)
    {
        const auto text = find(QStringLiteral("]("), at + 1, &m_noLink);
        if (text < 0)
            return at + 1;
        const auto end = find(QStringLiteral(")"), text + 2, &m_noClose);
        return end < 0 ? at + 1 : add(at, end + 1, TokenKind::Link);
    }

    qsizetype takeAddress(qsizetype at)
    {
        if (!m_line.mid(at + 1).startsWith(QLatin1String("http")))
            return at + 1;
        const auto end = find(QStringLiteral(">"), at + 1, &m_noAngle);
        return end < 0 ? at + 1 : add(at, end + 1, TokenKind::Link);
    }

    qsizetype find(const QString &mark, qsizetype from, bool *none)
    {
        if (*none || from >= m_line.size())
            return -1;
        const auto place = m_line.indexOf(mark, from);
        *none = place < 0;
        return place;
    }

    qsizetype add(qsizetype start, qsizetype end, TokenKind kind)
    {
        m_tokens.append({start, end - start, kind});
        return end;
    }

    QStringView m_line;
    QList<TextToken> m_tokens;
    bool m_noStar1 = false;
    bool m_noStar2 = false;
    bool m_noUnder1 = false;
    bool m_noUnder2 = false;
    bool m_noLink = false;
    bool m_noClose = false;
    bool m_noAngle = false;
};

} // namespace

QList<TextToken> markdownTokens(const QString &line, int *state)
{
    const QList<TextToken> whole{{0, line.size(), TokenKind::Code}};
    if (*state != Text) {
        const auto fence = QLatin1Char(*state == BacktickFence ? '`' : '~');
        if (isFence(line, fence))
            *state = Text;
        return whole;
    }
    if (isFence(line, QLatin1Char('`')) || isFence(line, QLatin1Char('~'))) {
        *state = isFence(line, QLatin1Char('`')) ? BacktickFence : TildeFence;
        return whole;
    }
    if (isHeading(line))
        return {{0, line.size(), TokenKind::Heading}};
    const auto indent = indentOf(line);
    if (indent < line.size() && line.at(indent) == QLatin1Char('>'))
        return {{0, line.size(), TokenKind::Quote}};
    QList<TextToken> tokens;
    const auto item = itemEnd(line, indent);
    if (item > 0)
        tokens.append({indent, item - indent, TokenKind::Item});
    return tokens + Inline(line).tokensFrom(item > 0 ? item : indent);
}

} // namespace packdesk
