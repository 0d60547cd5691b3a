// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/packdelegate.h"

#include "models/packs/packlistdefs.h"
#include "models/packs/packreach.h"
#include "ui/packs/badge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/packreachwords.h"

#include <QFontDatabase>
#include <QPainter>

namespace packdesk {

namespace {

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QFont slugFont(const QFont &base)
{
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(base.pointSizeF() * 0.92);
    return font;
}

Badge badgeOf(const QModelIndex &index)
{
    const auto raw = index.data(PackRole::Raw).toString();
    switch (index.column()) {
    case PackColumn::Tier:
        return tierBadge(raw);
    case PackColumn::Visibility:
        return visibilityBadge(raw);
    default:
        return ownerBadge(PackOwner(index.data(PackRole::Owner).toInt()));
    }
}

// The grounds of these badges and of a selected row are too alike.
Colours onSelection(Colours colours)
{
    colours.platformGround = colours.surface;
    colours.otherGround = colours.surface;
    return colours;
}

bool showsBadge(int column)
{
    return column == PackColumn::Tier || column == PackColumn::Visibility
        || column == PackColumn::Owner;
}

// Wide enough for most numbers, so that they stand below one another.
int numberWidth(const QString &number, const QFontMetrics &metrics)
{
    return qMax(metrics.horizontalAdvance(QStringLiteral("888")),
                metrics.horizontalAdvance(number));
}

} // namespace

PackDelegate::PackDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void PackDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto &colours = m_theme->colours();
    painter->save();
    painter->fillRect(option.rect, isSelected(option) ? colours.selection : colours.surface);
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), colours.line);
    if (isSelected(option) && option.state.testFlag(QStyle::State_Active))
        paintFocus(painter, option, index.column() == PackColumn::Name);
    const auto rect = option.rect.adjusted(m_theme->scaled(8), 0, -m_theme->scaled(8), -1);
    if (showsBadge(index.column())) {
        const auto badge = badgeOf(index);
        const bool secondary = index.column() == PackColumn::Tier;
        const auto foreground = isSelected(option) ? colours.onSelection
            : secondary                            ? colours.secondary
                                                   : colours.text;
        paintBadge(painter, rect, badge, option.font,
                   isSelected(option) ? onSelection(colours) : colours, foreground,
                   option.direction, &m_texts);
    } else if (index.column() == PackColumn::Name) {
        paintName(painter, rect, option, index);
    } else if (index.column() == PackColumn::Reach) {
        paintReach(painter, rect, option, index);
    } else {
        paintText(painter, rect, option, index);
    }
    painter->restore();
}

// Keys act on this row: two lines along it and a bar at its beginning. The view takes the state
// Active away while it has no focus.
void PackDelegate::paintFocus(QPainter *painter, const QStyleOptionViewItem &option,
                              bool first) const
{
    const auto &colour = m_theme->colours().accent;
    const auto &rect = option.rect;
    painter->fillRect(QRect(rect.topLeft(), QSize(rect.width(), 1)), colour);
    painter->fillRect(QRect(rect.bottomLeft(), QSize(rect.width(), 1)), colour);
    const QRect bar(rect.topLeft(), QSize(m_theme->scaled(3), rect.height()));
    if (first)
        painter->fillRect(QStyle::visualRect(option.direction, rect, bar), colour);
}

QSize PackDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int padding = 2 * m_theme->scaled(8) + 2;
    const auto text = index.data().toString();
    int width = option.fontMetrics.horizontalAdvance(text);
    if (showsBadge(index.column()))
        width = badgeSize(badgeOf(index), option.font).width();
    else if (index.column() == PackColumn::Name)
        width += m_theme->scaled(6)
            + QFontMetrics(slugFont(option.font))
                  .horizontalAdvance(index.data(PackRole::Slug).toString());
    else if (index.column() == PackColumn::Reach) {
        const auto reach = index.data(PackRole::Reach).value<PackReach>();
        width = numberWidth(reachNumberText(reach), option.fontMetrics) + m_theme->scaled(8)
            + badgeSize(reachBadge(reach), option.font).width();
    }
    return {width + padding, m_theme->rowHeight()};
}

void PackDelegate::paintName(QPainter *painter, const QRect &cell,
                             const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &colours = m_theme->colours();
    QRect rect = cell;
    if (index.data(PackRole::Unfinished).toBool()) {
        const int side = qRound(QFontMetrics(option.font).height() * 0.8);
        const QRect sign(cell.left(), cell.center().y() - side / 2, side, side);
        icon(QStringLiteral("warning"), colours.attention)
            .paint(painter, QStyle::visualRect(option.direction, cell, sign));
        rect.setLeft(sign.right() + m_theme->scaled(6));
    }
    const auto title = index.data().toString();
    const auto slug = index.data(PackRole::Slug).toString();
    const int gap = m_theme->scaled(6);
    const int titleWidth = qMin(m_texts.width(option.font, title) + 1, rect.width());
    const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft);

    const auto titleRect = QStyle::visualRect(
        option.direction, rect, QRect(rect.topLeft(), QSize(titleWidth, rect.height())));
    painter->setPen(isSelected(option) ? colours.onSelection : colours.text);
    m_texts.draw(painter, titleRect, alignment, option.font, title);

    // A slug cut down to a few letters tells nothing.
    const int room = rect.width() - titleWidth - gap;
    if (m_isBrief || slug.isEmpty() || slug == title || room < m_theme->scaled(28))
        return;
    const QRect slugRect(rect.left() + titleWidth + gap, rect.top(), room, rect.height());
    painter->setPen(isSelected(option) ? colours.onSelection : colours.secondary);
    m_texts.draw(painter, QStyle::visualRect(option.direction, rect, slugRect), alignment,
                 slugFontFor(option.font), slug);
}

// Asking the system for its font takes longer than drawing with it.
const QFont &PackDelegate::slugFontFor(const QFont &base) const
{
    if (base != m_slugBase || m_slugFont == QFont()) {
        m_slugBase = base;
        m_slugFont = slugFont(base);
    }
    return m_slugFont;
}

void PackDelegate::paintReach(QPainter *painter, const QRect &rect,
                              const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &colours = m_theme->colours();
    const auto reach = index.data(PackRole::Reach).value<PackReach>();
    const auto number = reachNumberText(reach);
    const int width = qMin(numberWidth(number, option.fontMetrics), rect.width());
    const auto place = QStyle::visualRect(option.direction, rect,
                                          QRect(rect.topLeft(), QSize(width, rect.height())));
    painter->setPen(isSelected(option) ? colours.onSelection : colours.text);
    m_texts.draw(painter, place, QStyle::visualAlignment(option.direction, Qt::AlignRight),
                 option.font, number);

    const auto badge = reachBadge(reach);
    const auto beside = rect.adjusted(width + m_theme->scaled(8), 0, 0, 0);
    if (badge.text.isEmpty() || beside.width() <= 0)
        return;
    const auto colour = isSelected(option) ? colours.onSelection
        : reach.needsLook()                ? colours.attention
                                           : colours.secondary;
    paintBadge(painter, QStyle::visualRect(option.direction, rect, beside), badge, option.font,
               colours, colour, option.direction, &m_texts);
}

void PackDelegate::paintText(QPainter *painter, const QRect &rect,
                             const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &colours = m_theme->colours();
    const auto align = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    painter->setPen(isSelected(option) ? colours.onSelection : colours.text);
    m_texts.draw(painter, rect, QStyle::visualAlignment(option.direction, align), option.font,
                 index.data().toString());
}

} // namespace packdesk
