// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace packdesk {

/// Read-only text of a stranger, in the fixed font, in which nothing can hide. A long text comes
/// part by part, so that the GUI thread never waits for it. GUI thread.
class TextReader : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Longer lines are broken behind a ↩, in characters: one line is laid out at once.
    static constexpr qsizetype longestLine = 2000;

    explicit TextReader(QWidget *parent = nullptr);

    /// As it came; takes the place of what was there. The first part is shown at once.
    void setText(const QString &text);
    /// Parts are still to come.
    bool isFilling() const { return m_shown < m_text.size(); }
    /// Some line of the text is longer than longestLine.
    static bool breaksLinesOf(const QString &text);

private:
    void showNext();
    qsizetype partEnd() const;

    QString m_text;
    qsizetype m_shown = 0;
    /// Characters of the last line so far.
    qsizetype m_column = 0;
    QTimer m_next;
};

} // namespace packdesk
