// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packlistdefs.h"
#include "ui/packs/textcache.h"

#include <QLabel>

class QPainter;

namespace packdesk {

class Theme;
struct PackReach;
struct Colours;

/// An icon and a word on a tinted ground. Colour never speaks alone: both are always drawn.
struct Badge
{
    enum class Tone { Plain, Outline, Yours, Platform, Other, Attention };

    QString icon;
    QString text;
    Tone tone = Tone::Plain;
};

Badge ownerBadge(PackOwner owner);
/// Recommended and Verified are tinted, anything else is plain secondary text.
Badge tierBadge(const QString &tier);
Badge visibilityBadge(const QString &visibility);
/// Without a ground; with an icon where it needs a look. Empty where the number says all.
Badge reachBadge(const PackReach &reach);

QSize badgeSize(const Badge &badge, const QFont &font);
/// Draws at the leading edge of `rect`, vertically centred, elided where it does not fit.
/// @param texts keeps the text for the next time; not owned
/// @param foreground colour of badges without a ground of their own
void paintBadge(QPainter *painter, const QRect &rect, const Badge &badge, const QFont &font,
                const Colours &colours, const QColor &foreground, Qt::LayoutDirection direction,
                TextCache *texts);

/// A badge as a widget; assistive tools read its word.
class BadgeLabel : public QLabel
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit BadgeLabel(const Theme *theme, QWidget *parent = nullptr);

    void setBadge(const Badge &badge);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    Badge m_badge;
    TextCache m_texts;
};

} // namespace packdesk
