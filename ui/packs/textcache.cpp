// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/textcache.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>
#include <QtMath>

namespace packdesk {

namespace {

// Some screens full.
constexpr int kept = 3000;

} // namespace

TextCache::TextCache()
    : m_lines(kept)
    , m_elided(kept)
{
}

TextCache::Line *TextCache::line(const QFont &font, const QString &text)
{
    const Key key(font, text);
    if (auto *known = m_lines.object(key))
        return known;
    auto *fresh = new Line;
    fresh->text.setText(text);
    fresh->text.setTextFormat(Qt::PlainText);
    fresh->text.setPerformanceHint(QStaticText::AggressiveCaching);
    fresh->text.setTextOption(QTextOption(Qt::AlignLeft));
    fresh->text.prepare({}, font);
    fresh->width = fresh->text.size().width();
    m_lines.insert(key, fresh);
    return fresh;
}

QString TextCache::elided(const QFont &font, const QString &text, int room)
{
    const std::pair key(Key(font, text), room);
    if (const auto *known = m_elided.object(key))
        return *known;
    auto *fresh = new QString(QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
    m_elided.insert(key, fresh);
    return *fresh;
}

int TextCache::width(const QFont &font, const QString &text)
{
    return text.isEmpty() ? 0 : qCeil(line(font, text)->width);
}

void TextCache::draw(QPainter *painter, const QRect &rect, Qt::Alignment alignment,
                     const QFont &font, const QString &text)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    auto *whole = line(font, text);
    // A text that is elided may leave the cache while its end is cut off.
    if (whole->width > rect.width() + 1) {
        const auto shorter = elided(font, text, rect.width());
        if (shorter.isEmpty())
            return;
        whole = line(font, shorter);
    }
    const qreal left
        = alignment.testFlag(Qt::AlignRight) ? rect.right() + 1 - whole->width : rect.left();
    const int height = qRound(whole->text.size().height());
    painter->setFont(font);
    const int top = rect.top() + (rect.height() - height + 1) / 2;
    painter->drawStaticText(QPointF(left, top), whole->text);
}

} // namespace packdesk
