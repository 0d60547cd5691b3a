// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/text/texttokens.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace packdesk {

class SyntaxHighlighter;
class Theme;

/// Text to edit, in the fixed font, coloured. A long text comes part by part, and cannot be edited
/// before all of it is there. Tab leaves it. GUI thread.
class TextEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit TextEditor(const Theme *theme, QWidget *parent = nullptr);

    /// Takes the place of what was there, which cannot be undone.
    /// @param text its lines end in line feeds
    void setText(const QString &text, TextLanguage language);
    /// As it was set, but for what was edited; its lines end in line feeds.
    QString text() const;
    /// The user has changed something since setText(), and not taken it back.
    bool isEdited() const;
    /// Parts are still to come.
    bool isFilling() const { return m_shown < m_text.size(); }
    /// While not, it can be read. Default true.
    void setEditable(bool editable);

Q_SIGNALS:
    /// isEdited() is another, or all parts are there.
    void editedChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showNext();

    SyntaxHighlighter *m_colours;
    QString m_text;
    qsizetype m_shown = 0;
    bool m_editable = true;
    QTimer m_next;
};

} // namespace packdesk
