// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/plaintext.h"

#include <QChar>

namespace packdesk {

namespace {

constexpr int maxStackedMarks = 4;

// Letters by category that leave no mark on the screen.
bool isBlankLetter(char32_t c)
{
    return c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
}

bool needsEscape(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isBlankLetter(c);
    }
}

bool isStackingMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

QString escapeOf(char32_t c)
{
    return QStringLiteral("⟨U+%1⟩").arg(QString::number(c, 16).toUpper(), 4, QLatin1Char('0'));
}

bool isBreak(QChar c)
{
    return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\t');
}

// Reads a text code point by code point and gives what is shown for each.
class Reader
{
public:
    Reader(const QString &text, LineBreaks lineBreaks)
        : m_text(text)
        , m_lineBreaks(lineBreaks)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    QString next()
    {
        if (isBreak(m_text.at(m_at)))
            return lineBreak();
        const char32_t c = codePoint();
        m_marks = isStackingMark(c) ? m_marks + 1 : 0;
        if (m_marks > maxStackedMarks || needsEscape(c))
            return escapeOf(c);
        return QString::fromUcs4(&c, 1);
    }

private:
    QString lineBreak()
    {
        m_marks = 0;
        if (m_lineBreaks == LineBreaks::Fold) {
            while (!atEnd() && (isBreak(m_text.at(m_at)) || m_text.at(m_at) == QLatin1Char(' ')))
                ++m_at;
            return QStringLiteral(" ");
        }
        const QChar c = m_text.at(m_at++);
        if (c != QLatin1Char('\r'))
            return c;
        const bool pair = !atEnd() && m_text.at(m_at) == QLatin1Char('\n');
        return pair ? QString() : escapeOf(U'\r');
    }

    char32_t codePoint()
    {
        const QChar first = m_text.at(m_at++);
        if (first.isHighSurrogate() && !atEnd() && m_text.at(m_at).isLowSurrogate())
            return QChar::surrogateToUcs4(first, m_text.at(m_at++));
        return first.unicode();
    }

    const QString &m_text;
    LineBreaks m_lineBreaks;
    qsizetype m_at = 0;
    int m_marks = 0;
};

} // namespace

QString visibleText(const QString &text, qsizetype maxLength, LineBreaks lineBreaks)
{
    const auto ellipsis = QStringLiteral("…");
    QString shown;
    // Where the ellipsis goes if the rest turns out too long.
    qsizetype cut = 0;
    Reader reader(text, lineBreaks);
    while (!reader.atEnd()) {
        shown += reader.next();
        if (shown.size() > maxLength)
            return maxLength < 1 ? QString() : shown.left(cut) + ellipsis;
        if (shown.size() < maxLength)
            cut = shown.size();
    }
    return shown;
}

QString middleElided(const QString &text, qsizetype maxLength)
{
    const QString shown = visibleText(text, 4 * qMax<qsizetype>(maxLength, 1000));
    if (shown.size() <= maxLength)
        return shown;
    qsizetype head = (maxLength - 1) / 2;
    qsizetype tail = maxLength - 1 - head;
    if (head > 0 && shown.at(head - 1).isHighSurrogate())
        --head;
    if (tail > 0 && shown.at(shown.size() - tail).isLowSurrogate())
        --tail;
    return shown.left(head) + QStringLiteral("…") + shown.right(tail);
}

QString withoutMnemonics(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString quoted(const QString &text, qsizetype maxLength)
{
    return QStringLiteral("“") + visibleText(text, maxLength) + QStringLiteral("”");
}

} // namespace packdesk
