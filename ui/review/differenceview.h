// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/text/linedifference.h"

#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTimer>

namespace packdesk {

class Theme;

/// The difference of two texts of a stranger, read-only: each line with its numbers in both, a
/// mark (`+`, `-`, none) and a ground; nothing can hide in it. Lines far from a change are folded.
/// A long difference comes part by part, so that the GUI thread never waits for it. GUI thread.
class DifferenceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Unchanged lines that stay before and after a change.
    static constexpr int contextLines = 3;

    /// @param theme not owned, outlives this
    explicit DifferenceView(const Theme *theme, QWidget *parent = nullptr);

    /// Takes the place of what was there. The first part is shown at once.
    void setDifference(const LineDifference &difference);
    /// Default false: a line says how many are folded.
    void setUnchangedShown(bool shown);
    /// Some lines are, or would be, folded.
    bool hasFolds() const { return m_hasFolds; }
    /// Parts are still to come.
    bool isFilling() const { return m_nextRow < m_rows.size(); }
    /// Moves the cursor to the first line of the next or last change of what is shown already;
    /// stays where there is none.
    void toNextChange();
    void toPreviousChange();

private:
    /// A line of the difference, or a run of folded ones.
    struct Row
    {
        qsizetype line = 0;
        int folded = 0;
    };

    void layRows();
    void refill();
    void showNext();
    void addRow(const Row &row, QTextCursor *cursor);
    QString prefixOf(const DifferenceLine &line) const;
    void addPiece(const QString &text, LineKind kind, QTextCursor *cursor);
    void moveToChange(int step);

    const Theme *m_theme;
    LineDifference m_difference;
    QList<Row> m_rows;
    qsizetype m_nextRow = 0;
    /// Of the line that is being shown: characters that were.
    qsizetype m_offset = 0;
    int m_digits = 1;
    bool m_unchangedShown = false;
    bool m_hasFolds = false;
    QTimer m_next;
};

} // namespace packdesk
