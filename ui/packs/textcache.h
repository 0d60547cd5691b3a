// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

class QPainter;

namespace packdesk {

/// Single lines of text, laid out once: shaping was half of what a picture of the table took. The
/// texts drawn last are kept. GUI thread.
class TextCache
{
public:
    TextCache();

    /// As QPainter::drawText() does with Qt::TextSingleLine and what QFontMetrics::elidedText()
    /// makes of the text, vertically centred.
    /// @param alignment left or right, as it is on the screen
    void draw(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QFont &font,
              const QString &text);
    /// Pixels, rounded up.
    int width(const QFont &font, const QString &text);

private:
    using Key = std::pair<QFont, QString>;
    struct Line
    {
        QStaticText text;
        qreal width = 0;
    };

    Line *line(const QFont &font, const QString &text);
    QString elided(const QFont &font, const QString &text, int room);

    QCache<Key, Line> m_lines;
    QCache<std::pair<Key, int>, QString> m_elided;
};

} // namespace packdesk
