// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/textreader.h"

#include "ui/errors/looks.h"
#include "ui/words/plaintext.h"

#include <QTextCursor>

namespace packdesk {

namespace {

// What is seen first is little; the rest comes in larger parts.
constexpr qsizetype firstPart = qsizetype(4) << 10;
constexpr qsizetype partSize = qsizetype(32) << 10;

// Every character may become an escape of ten.
constexpr qsizetype longestPart = 16 * partSize;

QString withBrokenLines(const QString &text, qsizetype *column)
{
    QString broken;
    broken.reserve(text.size());
    for (const auto character : text) {
        if (character == QLatin1Char('\n')) {
            *column = 0;
        } else if (*column >= TextReader::longestLine && !character.isLowSurrogate()) {
            // Nobody takes what follows for a line of its own.
            broken += QStringLiteral("↩\n");
            *column = 1;
        } else {
            ++*column;
        }
        broken += character;
    }
    return broken;
}

} // namespace

TextReader::TextReader(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFont(monospaced(font()));
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTabChangesFocus(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &TextReader::showNext);
}

void TextReader::setText(const QString &text)
{
    m_text = text;
    m_shown = 0;
    m_column = 0;
    clear();
    showNext();
    moveCursor(QTextCursor::Start);
}

void TextReader::showNext()
{
    const auto end = partEnd();
    const auto part
        = visibleText(m_text.mid(m_shown, end - m_shown), longestPart, LineBreaks::Keep);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(withBrokenLines(part, &m_column));
    m_shown = end;
    if (isFilling())
        m_next.start();
    else
        m_next.stop();
}

// Never between the two halves of a character, or of a line's end.
qsizetype TextReader::partEnd() const
{
    const auto end = qMin(m_text.size(), m_shown + (m_shown == 0 ? firstPart : partSize));
    if (end == m_text.size())
        return end;
    const auto last = m_text.at(end - 1);
    return last.isHighSurrogate() || last == QLatin1Char('\r') ? end - 1 : end;
}

bool TextReader::breaksLinesOf(const QString &text)
{
    qsizetype start = 0;
    while (text.size() - start > longestLine) {
        const auto end = text.indexOf(QLatin1Char('\n'), start);
        if (end < 0 || end - start > longestLine)
            return true;
        start = end + 1;
    }
    return false;
}

} // namespace packdesk
