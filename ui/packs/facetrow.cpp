// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/facetrow.h"

#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QPainter>
#include <QStyle>

namespace packdesk {

FacetRow::FacetRow(const Theme *theme, Facet facet, const QString &value, QWidget *parent)
    : QCheckBox(parent)
    , m_theme(theme)
    , m_facet(facet)
    , m_value(value)
{
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FacetRow::setWord(const QString &word)
{
    if (word == m_word)
        return;
    m_word = word;
    updateNames();
}

void FacetRow::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    updateNames();
}

void FacetRow::updateNames()
{
    setText(withoutMnemonics(m_word));
    setAccessibleName(
        m_count < 0 ? m_word
                    : tr("%1, %2", "value of a facet, count").arg(m_word, countText(m_count)));
    setToolTip(plainToolTip(m_word));
    update();
}

QSize FacetRow::sizeHint() const
{
    const int counts = fontMetrics().horizontalAdvance(countText(qMax(0, m_count)));
    return {fontMetrics().horizontalAdvance(m_word) + counts + m_theme->scaled(24),
            qMax(m_theme->scaled(24), fontMetrics().height() + 2)};
}

QSize FacetRow::minimumSizeHint() const
{
    return {m_theme->scaled(80), sizeHint().height()};
}

bool FacetRow::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void FacetRow::paintEvent(QPaintEvent *)
{
    const auto &colours = m_theme->colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_theme->scaled(4);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? colours.selection : colours.otherGround);
        painter.drawRoundedRect(rect(), radius, radius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    }

    auto drawn = font();
    drawn.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(drawn);
    const QFontMetrics metrics(drawn);
    const auto inner = rect().adjusted(m_theme->scaled(6), 0, -m_theme->scaled(6), 0);
    const auto count = m_count < 0 ? QString() : countText(m_count);
    const int countWidth = metrics.horizontalAdvance(count);
    const auto left = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const auto right = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    const bool idle = !isChecked() && m_count == 0;
    painter.setPen(isChecked() ? colours.onSelection : colours.count);
    painter.drawText(inner, int(right | Qt::AlignVCenter), count);
    painter.setPen(isChecked() ? colours.onSelection : idle ? colours.count : colours.text);
    const int room = inner.width() - countWidth - m_theme->scaled(6);
    const auto place = QStyle::visualRect(
        layoutDirection(), inner, QRect(inner.topLeft(), QSize(qMax(0, room), inner.height())));
    painter.drawText(place, int(left | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(m_word, Qt::ElideRight, room));
}

} // namespace packdesk
