// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/badge.h"

#include "models/packs/packreach.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/packreachwords.h"
#include "ui/words/packwords.h"

#include <QPainter>
#include <QPixmapCache>
#include <QStyle>

namespace packdesk {

namespace {

struct Metrics
{
    int icon;
    int gap;
    int padding;
    int height;
};

bool hasGround(Badge::Tone tone)
{
    return tone != Badge::Tone::Plain;
}

Metrics metricsOf(const Badge &badge, const QFont &font)
{
    const QFontMetrics metrics(font);
    const int height = metrics.height();
    return {.icon = badge.icon.isEmpty() ? 0 : qRound(height * 0.72),
            .gap = badge.icon.isEmpty() ? 0 : qRound(height * 0.25),
            .padding = hasGround(badge.tone) ? qRound(height * 0.4) : 0,
            .height = height + (hasGround(badge.tone) ? qMax(2, height / 6) : 0)};
}

QFont badgeFont(const Badge &badge, QFont font)
{
    if (hasGround(badge.tone)) {
        font.setWeight(QFont::DemiBold);
        font.setPointSizeF(font.pointSizeF() * 0.92);
    }
    return font;
}

struct Tint
{
    QColor text;
    QColor ground;
    QColor border;
};

Tint tintOf(Badge::Tone tone, const Colours &colours, const QColor &foreground)
{
    switch (tone) {
    case Badge::Tone::Yours:
        return {colours.yours, colours.yoursGround, {}};
    case Badge::Tone::Platform:
        return {colours.platform, colours.platformGround, {}};
    case Badge::Tone::Other:
        return {colours.other, colours.otherGround, {}};
    case Badge::Tone::Attention:
        return {colours.attention, colours.attentionGround, {}};
    case Badge::Tone::Outline:
        return {colours.secondary, {}, colours.line};
    case Badge::Tone::Plain:
        break;
    }
    return {foreground, {}, {}};
}

// Drawn once for each colour and size, since a table asks for the same few all the time.
QPixmap iconPixmap(const QString &name, const QColor &colour, int side, qreal ratio)
{
    const auto key
        = QStringLiteral("packdesk-%1-%2-%3-%4").arg(name, colour.name()).arg(side).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = icon(name, colour).pixmap(QSize(side, side), ratio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QPixmap groundPixmap(const QSize &size, const Tint &tint, qreal ratio)
{
    const auto key = QStringLiteral("packdesk-ground-%1-%2-%3x%4-%5")
                         .arg(tint.ground.name(QColor::HexArgb), tint.border.name(QColor::HexArgb))
                         .arg(size.width())
                         .arg(size.height())
                         .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tint.border.isValid() ? QPen(tint.border, 1) : QPen(Qt::NoPen));
    painter.setBrush(tint.ground.isValid() ? QBrush(tint.ground) : QBrush(Qt::NoBrush));
    const QRectF rect(QPointF(), size);
    const auto box = tint.border.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect;
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintGround(QPainter *painter, const QRect &rect, const Tint &tint)
{
    if (tint.ground.isValid() || tint.border.isValid())
        painter->drawPixmap(
            rect, groundPixmap(rect.size(), tint, painter->device()->devicePixelRatioF()));
}

} // namespace

Badge ownerBadge(PackOwner owner)
{
    const auto text = ownerText(owner);
    switch (owner) {
    case PackOwner::Yours:
        return {QStringLiteral("dot"), text, Badge::Tone::Yours};
    case PackOwner::Platform:
        return {QStringLiteral("diamond"), text, Badge::Tone::Platform};
    case PackOwner::Other:
        return {QStringLiteral("circle"), text, Badge::Tone::Other};
    case PackOwner::NotStated:
        break;
    }
    return {QStringLiteral("question"), text, Badge::Tone::Outline};
}

Badge tierBadge(const QString &tier)
{
    const auto text = tierText(tier);
    if (tier == QLatin1String("recommended"))
        return {QStringLiteral("star"), text, Badge::Tone::Platform};
    if (tier == QLatin1String("verified"))
        return {QStringLiteral("check-badge"), text, Badge::Tone::Platform};
    return {{}, text, Badge::Tone::Plain};
}

Badge visibilityBadge(const QString &visibility)
{
    const auto text = visibilityText(visibility);
    if (visibility == QLatin1String("org"))
        return {QStringLiteral("lock"), text, Badge::Tone::Plain};
    if (visibility == QLatin1String("community"))
        return {QStringLiteral("globe"), text, Badge::Tone::Plain};
    return {QStringLiteral("question"), text, Badge::Tone::Plain};
}

Badge reachBadge(const PackReach &reach)
{
    return {reach.needsLook() ? QStringLiteral("warning") : QString(), reachMarkText(reach),
            Badge::Tone::Plain};
}

QSize badgeSize(const Badge &badge, const QFont &font)
{
    const auto drawn = badgeFont(badge, font);
    const auto metrics = metricsOf(badge, drawn);
    const int text = QFontMetrics(drawn).horizontalAdvance(badge.text);
    return {2 * metrics.padding + metrics.icon + metrics.gap + text + 1, metrics.height};
}

void paintBadge(QPainter *painter, const QRect &rect, const Badge &badge, const QFont &font,
                const Colours &colours, const QColor &foreground, Qt::LayoutDirection direction,
                TextCache *texts)
{
    const auto drawn = badgeFont(badge, font);
    const auto metrics = metricsOf(badge, drawn);
    const auto tint = tintOf(badge.tone, colours, foreground);
    const int whole
        = 2 * metrics.padding + metrics.icon + metrics.gap + texts->width(drawn, badge.text) + 1;
    const QSize size(qMin(whole, rect.width()), metrics.height);
    const auto box = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, rect);

    paintGround(painter, box, tint);
    const auto inner = box.adjusted(metrics.padding, 0, -metrics.padding, 0);
    if (metrics.icon > 0) {
        const auto place = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter,
                                               QSize(metrics.icon, metrics.icon), inner);
        painter->drawPixmap(place,
                            iconPixmap(badge.icon, tint.text, metrics.icon,
                                       painter->device()->devicePixelRatioF()));
    }
    const int text = qMax(0, inner.width() - metrics.icon - metrics.gap);
    const auto textRect = QStyle::alignedRect(direction, Qt::AlignRight | Qt::AlignVCenter,
                                              QSize(text, inner.height()), inner);
    painter->setPen(tint.text);
    texts->draw(painter, textRect, QStyle::visualAlignment(direction, Qt::AlignLeft), drawn,
                badge.text);
}

BadgeLabel::BadgeLabel(const Theme *theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(theme, &Theme::changed, this, [this] { update(); });
}

void BadgeLabel::setBadge(const Badge &badge)
{
    m_badge = badge;
    setText(badge.text);
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return badgeSize(m_badge, font());
}

QSize BadgeLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().height() * 4), sizeHint().height()};
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, rect(), m_badge, font(), m_theme->colours(), m_theme->colours().secondary,
               layoutDirection(), &m_texts);
}

} // namespace packdesk
