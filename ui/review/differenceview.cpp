// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/differenceview.h"

#include "ui/errors/looks.h"
#include "ui/review/textreader.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QTextBlock>

namespace packdesk {

namespace {

// Characters that are laid out in one go, and lines: each is a block of its own.
constexpr qsizetype partSize = qsizetype(32) << 10;
constexpr int partLines = 400;

// Every character may become an escape of ten.
constexpr qsizetype longestPiece = 16 * TextReader::longestLine;

enum BlockKind { PlainBlock = 0, ChangeBlock = 1 };

QChar markOf(LineKind kind)
{
    if (kind == LineKind::Common)
        return QLatin1Char(' ');
    return QLatin1Char(kind == LineKind::Added ? '+' : '-');
}

} // namespace

DifferenceView::DifferenceView(const Theme *theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setFont(monospaced(font()));
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTabChangesFocus(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &DifferenceView::showNext);
    connect(theme, &Theme::changed, this, &DifferenceView::refill);
}

void DifferenceView::setDifference(const LineDifference &difference)
{
    m_difference = difference;
    int last = 1;
    for (const auto &line : std::as_const(m_difference.lines))
        last = qMax(last, qMax(line.before, line.after));
    m_digits = int(QString::number(last).size());
    refill();
}

void DifferenceView::setUnchangedShown(bool shown)
{
    if (m_unchangedShown == shown)
        return;
    m_unchangedShown = shown;
    refill();
}

// A fold of one line would take as much room as the line.
void DifferenceView::layRows()
{
    m_rows.clear();
    m_hasFolds = false;
    const auto &lines = m_difference.lines;
    qsizetype from = 0;
    while (from < lines.size()) {
        auto to = from;
        while (to < lines.size() && lines.at(to).kind == LineKind::Common)
            ++to;
        const auto head = from == 0 ? 0 : contextLines;
        const auto tail = to == lines.size() ? 0 : contextLines;
        const auto folded = to - from - head - tail;
        const bool foldable = folded > 1;
        m_hasFolds = m_hasFolds || foldable;
        const bool folds = foldable && !m_unchangedShown;
        for (auto line = from; line < to; ++line) {
            if (folds && line == from + head) {
                m_rows.append({line, int(folded)});
                line += folded - 1;
            } else {
                m_rows.append({line, 0});
            }
        }
        for (; to < lines.size() && lines.at(to).kind != LineKind::Common; ++to)
            m_rows.append({to, 0});
        from = to;
    }
}

void DifferenceView::refill()
{
    layRows();
    m_nextRow = 0;
    m_offset = 0;
    clear();
    showNext();
    moveCursor(QTextCursor::Start);
}

void DifferenceView::showNext()
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    const auto start = cursor.position();
    for (int lines = 0; isFilling() && lines < partLines && cursor.position() - start < partSize;
         ++lines)
        addRow(m_rows.at(m_nextRow), &cursor);
    cursor.endEditBlock();
    if (isFilling())
        m_next.start();
    else
        m_next.stop();
}

// One piece of a line at a time: a line may be as long as the text.
void DifferenceView::addRow(const Row &row, QTextCursor *cursor)
{
    const auto &line = m_difference.lines.at(row.line);
    if (row.folded > 0) {
        addPiece(tr("⋯ %1 unchanged lines").arg(countText(row.folded)), LineKind::Common, cursor);
        ++m_nextRow;
        return;
    }
    auto end = qMin(line.text.size(), m_offset + TextReader::longestLine);
    if (end < line.text.size() && line.text.at(end - 1).isHighSurrogate())
        --end;
    auto piece = line.text.mid(m_offset, end - m_offset);
    const bool isLast = end == line.text.size();
    if (isLast && line.kind == LineKind::Common && piece.endsWith(QLatin1Char('\r')))
        piece.chop(1);
    auto text = visibleText(piece, longestPiece, LineBreaks::Keep);
    text = m_offset == 0 ? prefixOf(line) + text : QStringLiteral("↩") + text;
    if (isLast && !line.isEnded)
        text += tr(" ⟨no line end⟩");
    addPiece(text, line.kind, cursor);
    m_offset = isLast ? 0 : end;
    m_nextRow += isLast ? 1 : 0;
}

QString DifferenceView::prefixOf(const DifferenceLine &line) const
{
    const auto number = [this](int n) {
        return (n > 0 ? QString::number(n) : QString()).rightJustified(m_digits);
    };
    return number(line.before) + QLatin1Char(' ') + number(line.after) + QLatin1Char(' ')
        + markOf(line.kind) + QLatin1Char(' ');
}

void DifferenceView::addPiece(const QString &text, LineKind kind, QTextCursor *cursor)
{
    if (!document()->isEmpty())
        cursor->insertBlock();
    const auto &colours = m_theme->colours();
    QTextBlockFormat ground;
    if (kind == LineKind::Added)
        ground.setBackground(colours.yoursGround);
    else if (kind == LineKind::Removed)
        ground.setBackground(colours.dangerGround);
    QTextCharFormat ink;
    ink.setForeground(kind == LineKind::Added         ? colours.yours
                          : kind == LineKind::Removed ? colours.danger
                                                      : colours.text);
    cursor->setBlockFormat(ground);
    cursor->insertText(text, ink);
    cursor->block().setUserState(kind == LineKind::Common ? PlainBlock : ChangeBlock);
}

void DifferenceView::toNextChange()
{
    moveToChange(1);
}

void DifferenceView::toPreviousChange()
{
    moveToChange(-1);
}

void DifferenceView::moveToChange(int step)
{
    const auto isStart = [](const QTextBlock &block) {
        return block.userState() == ChangeBlock && block.previous().userState() != ChangeBlock;
    };
    auto block = textCursor().block();
    do {
        block = step > 0 ? block.next() : block.previous();
    } while (block.isValid() && !isStart(block));
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
}

} // namespace packdesk
