// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/text/yamltokens.h"

#include <QRegularExpression>

namespace packdesk {

namespace {

// 0: nothing goes on. From blockBase on: a block text whose parent is indented by so many.
constexpr int inSingleQuotes = 1;
constexpr int inDoubleQuotes = 2;
constexpr int blockBase = 16;

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == QLatin1Char(' '))
        ++indent;
    return indent;
}

bool isConstant(QStringView value)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:[-+]?[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]{"
                       "1,30}|true|false|null|yes|"
                       "no|on|off|~)$"),
        QRegularExpression::CaseInsensitiveOption);
    return value.size() < 40 && pattern.match(value.toString()).hasMatch();
}

/// One line, from left to right.
class Line
{
public:
    Line(QStringView line, int *state)
        : m_line(line)
        , m_state(state)
    {
    }

    QList<TextToken> tokens()
    {
        const auto indent = indentOf(m_line);
        qsizetype at = 0;
        if (*m_state >= blockBase) {
            if (indent == m_line.size() || indent > *m_state - blockBase)
                return {{0, m_line.size(), TokenKind::String}};
            *m_state = 0;
        } else if (*m_state != 0) {
            at = takeQuoted(0, *m_state == inSingleQuotes ? QLatin1Char('\'') : QLatin1Char('"'),
                            0);
        } else if (m_line.startsWith(QLatin1String("---"))
                   || m_line.startsWith(QLatin1String("...")))
            at = add(0, 3, TokenKind::Mark);
        while (at < m_line.size())
            at = take(at);
        return m_tokens;
    }

private:
    qsizetype take(qsizetype at)
    {
        const auto c = m_line.at(at);
        if (c.isSpace() || QStringLiteral("[]{},").contains(c))
            return at + 1;
        if (c == QLatin1Char('#') && (at == 0 || m_line.at(at - 1).isSpace()))
            return add(at, m_line.size(), TokenKind::Comment);
        if (c == QLatin1Char('-') && endsWordAt(at + 1)) {
            enterValue(at);
            return add(at, at + 1, TokenKind::Item);
        }
        if (c == QLatin1Char('"') || c == QLatin1Char('\''))
            return takeQuoted(at, c, 1);
        if (c == QLatin1Char('&') || c == QLatin1Char('*') || c == QLatin1Char('!'))
            return add(at, wordEnd(at), TokenKind::Mark);
        if ((c == QLatin1Char('|') || c == QLatin1Char('>')) && m_isValue)
            return takeBlock(at);
        return takePlain(at);
    }

    void enterValue(qsizetype column)
    {
        m_isValue = true;
        m_column = column;
    }

    bool endsWordAt(qsizetype at) const { return at >= m_line.size() || m_line.at(at).isSpace(); }

    qsizetype wordEnd(qsizetype at) const
    {
        while (at < m_line.size() && !m_line.at(at).isSpace()
               && !QStringLiteral(",]}").contains(m_line.at(at)))
            ++at;
        return at;
    }

    // The text of a block is whatever stands further to the right than its key.
    qsizetype takeBlock(qsizetype at)
    {
        *m_state = blockBase + int(m_column);
        return add(at, wordEnd(at), TokenKind::Mark);
    }

    // @param skip characters of the opening mark
    qsizetype takeQuoted(qsizetype start, QChar mark, qsizetype skip)
    {
        auto at = start + skip;
        while (at < m_line.size() && m_line.at(at) != mark)
            at += mark == QLatin1Char('"') && m_line.at(at) == QLatin1Char('\\') ? 2 : 1;
        if (at >= m_line.size()) {
            *m_state = mark == QLatin1Char('"') ? inDoubleQuotes : inSingleQuotes;
            return add(start, m_line.size(), TokenKind::String);
        }
        *m_state = 0;
        const bool isKey = keyEndsAt(at + 1);
        if (isKey)
            enterValue(start);
        return add(start, at + 1, isKey ? TokenKind::Key : TokenKind::String);
    }

    bool keyEndsAt(qsizetype at) const
    {
        return at < m_line.size() && m_line.at(at) == QLatin1Char(':') && endsWordAt(at + 1);
    }

    // A word or several, up to the colon of a key, a comma of a list, or a comment.
    qsizetype takePlain(qsizetype start)
    {
        auto at = start;
        while (at < m_line.size() && !keyEndsAt(at) && !isPlainEnd(at))
            ++at;
        if (at < m_line.size() && m_line.at(at) == QLatin1Char(':')) {
            enterValue(start);
            add(start, at, TokenKind::Key);
            return at + 1;
        }
        auto end = at;
        while (end > start && m_line.at(end - 1).isSpace())
            --end;
        if (isConstant(m_line.mid(start, end - start)))
            add(start, end, TokenKind::Constant);
        return at == start ? at + 1 : at;
    }

    bool isPlainEnd(qsizetype at) const
    {
        const auto c = m_line.at(at);
        return c == QLatin1Char(',') || c == QLatin1Char(']') || c == QLatin1Char('}')
            || (c == QLatin1Char('#') && at > 0 && m_line.at(at - 1).isSpace());
    }

    qsizetype add(qsizetype start, qsizetype end, TokenKind kind)
    {
        if (end > start)
            m_tokens.append({start, end - start, kind});
        return end;
    }

    QStringView m_line;
    int *m_state;
    QList<TextToken> m_tokens;
    /// What comes is the value of a key or an item, which stands at this column.
    bool m_isValue = false;
    qsizetype m_column = 0;
};

} // namespace

QList<TextToken> yamlTokens(const QString &line, int *state)
{
    return Line(line, state).tokens();
}

} // namespace packdesk
