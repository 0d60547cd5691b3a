// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/text/texttokens.h"

#include <QSyntaxHighlighter>
#include <QTimer>

namespace packdesk {

class Theme;

/// Colours for Markdown and YAML, from the theme, as the text comes in. When the theme changes it
/// goes over a long text part by part. GUI thread.
class SyntaxHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// Longer lines are not coloured, in characters.
    static constexpr qsizetype longestLine = 4000;

    /// @param document owns this; empty, so that nothing is coloured twice
    /// @param theme not owned, outlives this
    SyntaxHighlighter(QTextDocument *document, const Theme *theme);

    /// Of what comes in from now on: set it before the text.
    void setLanguage(TextLanguage language) { m_language = language; }

    /// How a part looks.
    static QTextCharFormat formatOf(TokenKind kind, const Theme &theme);

protected:
    void highlightBlock(const QString &text) override;

private:
    void recolourNext();

    const Theme *m_theme;
    TextLanguage m_language = TextLanguage::Plain;
    int m_nextBlock = 0;
    QTimer m_recolour;
};

} // namespace packdesk
