// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/syntaxhighlighter.h"

#include "ui/theme/theme.h"

#include <QTextBlock>
#include <QTextDocument>

namespace packdesk {

namespace {

constexpr int blocksAtOnce = 300;

} // namespace

SyntaxHighlighter::SyntaxHighlighter(QTextDocument *document, const Theme *theme)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
    m_recolour.setInterval(0);
    connect(&m_recolour, &QTimer::timeout, this, &SyntaxHighlighter::recolourNext);
    connect(theme, &Theme::changed, this, [this] {
        m_nextBlock = 0;
        m_recolour.start();
    });
}

void SyntaxHighlighter::recolourNext()
{
    // By its number: the text may be another one by now.
    auto block = document()->findBlockByNumber(m_nextBlock);
    for (int i = 0; i < blocksAtOnce && block.isValid(); ++i, ++m_nextBlock) {
        rehighlightBlock(block);
        block = block.next();
    }
    if (!block.isValid())
        m_recolour.stop();
}

void SyntaxHighlighter::highlightBlock(const QString &text)
{
    int state = qMax(previousBlockState(), 0);
    if (text.size() <= longestLine) {
        const auto tokens = tokensOf(m_language, text, &state);
        for (const auto &token : tokens)
            setFormat(int(token.start), int(token.length), formatOf(token.kind, *m_theme));
    }
    setCurrentBlockState(state);
}

QTextCharFormat SyntaxHighlighter::formatOf(TokenKind kind, const Theme &theme)
{
    const auto &colours = theme.colours();
    QTextCharFormat format;
    switch (kind) {
    case TokenKind::Heading:
        format.setForeground(colours.accent);
        format.setFontWeight(QFont::Bold);
        break;
    case TokenKind::Strong:
        format.setFontWeight(QFont::Bold);
        break;
    case TokenKind::Emphasis:
        format.setFontItalic(true);
        break;
    case TokenKind::Code:
    case TokenKind::String:
        format.setForeground(colours.yours);
        break;
    case TokenKind::Link:
    case TokenKind::Constant:
        format.setForeground(colours.platform);
        break;
    case TokenKind::Key:
        format.setForeground(colours.accent);
        break;
    case TokenKind::Quote:
    case TokenKind::Comment:
        format.setForeground(colours.secondary);
        format.setFontItalic(true);
        break;
    case TokenKind::Item:
    case TokenKind::Mark:
        format.setForeground(colours.attention);
        break;
    }
    return format;
}

} // namespace packdesk
