// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/packs/textcache.h"

#include <QStyledItemDelegate>

namespace packdesk {

class Theme;

/// Paints the cells of the pack table: the title with its slug, badges with icon and word, the
/// number of domains with what it is about them.
/// Row heights are the view's, the same for every row.
class PackDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit PackDelegate(const Theme *theme, QObject *parent = nullptr);

    /// Leaves out the slugs beside the names.
    void setBrief(bool brief) { m_isBrief = brief; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFocus(QPainter *painter, const QStyleOptionViewItem &option, bool first) const;
    void paintName(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintReach(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintText(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    const QFont &slugFontFor(const QFont &base) const;

    const Theme *m_theme;
    bool m_isBrief = false;
    mutable TextCache m_texts;
    mutable QFont m_slugBase;
    mutable QFont m_slugFont;
};

} // namespace packdesk
