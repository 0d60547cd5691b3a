// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/partsdelegate.h"

#include "ui/errors/looks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace packdesk {

namespace {

// As the style sheet has it for the headings above.
constexpr int padding = 8;
constexpr int gap = 5;

} // namespace

PartsDelegate::PartsDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int PartsDelegate::signSide(const QFontMetrics &metrics) const
{
    return qRound(metrics.height() * 0.8);
}

void PartsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    auto cell = option;
    initStyleOption(&cell, index);
    const auto parts = index.data(partsRole).value<CellParts>();
    cell.text.clear();
    const auto *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    painter->setPen(m_theme->colours().line);
    painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    painter->setFont(index.data(codeRole).toBool() ? monospaced(cell.font) : cell.font);
    const int inset = m_theme->scaled(padding);
    QRect rest = cell.rect.adjusted(inset, 0, -inset, 0);
    for (const auto &part : parts) {
        // A sign that is cut says nothing, and would be painted beyond the cell.
        if (rest.width() <= (part.marked ? signSide(painter->fontMetrics()) : 0))
            break;
        rest.setLeft(rest.left() + paintPart(painter, rest, cell, part));
    }
    painter->restore();
}

int PartsDelegate::paintPart(QPainter *painter, const QRect &rest,
                             const QStyleOptionViewItem &option, const CellPart &part) const
{
    const QFontMetrics metrics(painter->font());
    const auto &colours = m_theme->colours();
    const auto colour = part.marked ? colours.attention : option.palette.color(QPalette::Text);
    QRect place = rest;
    if (part.marked) {
        const int side = signSide(metrics);
        const QRect sign(place.left(), place.center().y() - side / 2, side, side);
        icon(QStringLiteral("warning"), colour).paint(painter, sign);
        place.setLeft(place.left() + side + m_theme->scaled(3));
    }
    painter->setPen(colour);
    const QString shown = metrics.elidedText(part.text, Qt::ElideRight, qMax(0, place.width()));
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    return place.left() - rest.left() + metrics.horizontalAdvance(shown) + m_theme->scaled(gap);
}

QSize PartsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto cell = option;
    initStyleOption(&cell, index);
    const QFontMetrics metrics(index.data(codeRole).toBool() ? monospaced(cell.font) : cell.font);
    int width = 2 * m_theme->scaled(padding);
    const auto parts = index.data(partsRole).value<CellParts>();
    for (const auto &part : parts)
        width += metrics.horizontalAdvance(part.text) + m_theme->scaled(gap)
            + (part.marked ? signSide(metrics) + m_theme->scaled(3) : 0);
    return {width, m_theme->rowHeight()};
}

} // namespace packdesk
