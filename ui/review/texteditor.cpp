// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/texteditor.h"

#include "ui/errors/looks.h"
#include "ui/review/syntaxhighlighter.h"

#include <QKeyEvent>

namespace packdesk {

namespace {

constexpr qsizetype partSize = qsizetype(16) << 10;

} // namespace

TextEditor::TextEditor(const Theme *theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_colours(new SyntaxHighlighter(document(), theme))
{
    setFont(monospaced(font()));
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTabChangesFocus(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &TextEditor::showNext);
    connect(document(), &QTextDocument::modificationChanged, this, [this] {
        if (!isFilling())
            Q_EMIT editedChanged();
    });
}

void TextEditor::setText(const QString &text, TextLanguage language)
{
    m_colours->setLanguage(language);
    m_text = text;
    m_shown = 0;
    document()->setUndoRedoEnabled(false);
    clear();
    setReadOnly(true);
    showNext();
}

// toPlainText() makes spaces of those that do not break, and lines of what separates lines.
QString TextEditor::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void TextEditor::keyPressEvent(QKeyEvent *event)
{
    const bool returns = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!returns || !event->modifiers().testFlag(Qt::ShiftModifier)) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    // With Shift it would be a separator that no file has.
    QKeyEvent plain(event->type(), event->key(), event->modifiers() & ~Qt::ShiftModifier,
                    event->text());
    QPlainTextEdit::keyPressEvent(&plain);
}

bool TextEditor::isEdited() const
{
    return !isFilling() && document()->isModified();
}

void TextEditor::setEditable(bool editable)
{
    m_editable = editable;
    setReadOnly(!editable || isFilling());
}

void TextEditor::showNext()
{
    auto end = qMin(m_text.size(), m_shown + partSize);
    // Never between the two halves of a character.
    if (end < m_text.size() && m_text.at(end - 1).isHighSurrogate())
        --end;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_text.mid(m_shown, end - m_shown));
    m_shown = end;
    if (isFilling()) {
        m_next.start();
        return;
    }
    m_next.stop();
    document()->setModified(false);
    document()->setUndoRedoEnabled(true);
    setReadOnly(!m_editable);
    moveCursor(QTextCursor::Start);
    Q_EMIT editedChanged();
}

} // namespace packdesk
