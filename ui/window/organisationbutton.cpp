// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/organisationbutton.h"

#include "ui/packs/packtexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QPainter>
#include <QStyle>

namespace packdesk {

namespace {

constexpr int widest = 400;
constexpr int arrowSide = 12;

} // namespace

OrganisationButton::OrganisationButton(const Theme *theme, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setTexts({}, {});
    connect(theme, &Theme::changed, this, [this] { update(); });
}

void OrganisationButton::setTexts(const QString &name, const QString &caption)
{
    m_name = name.isEmpty() ? tr("Not signed in") : visibleText(name, lineLimit);
    m_caption = visibleText(caption, lineLimit);
    setText(withoutMnemonics(m_name));
    setAccessibleName(tr("Organisation %1").arg(m_name));
    setAccessibleDescription(m_caption);
    setToolTip(plainToolTip(m_caption.isEmpty() ? m_name : m_name + QLatin1Char('\n') + m_caption));
    updateGeometry();
    update();
}

QFont OrganisationButton::nameFont() const
{
    auto drawn = font();
    drawn.setWeight(QFont::DemiBold);
    return drawn;
}

QFont OrganisationButton::captionFont() const
{
    auto drawn = font();
    drawn.setPointSizeF(drawn.pointSizeF() * 0.85);
    return drawn;
}

QSize OrganisationButton::sizeHint() const
{
    const QFontMetrics name(nameFont());
    const QFontMetrics caption(captionFont());
    const int arrow = m_theme->scaled(arrowSide) + m_theme->scaled(4);
    const int text
        = qMax(name.horizontalAdvance(m_name) + arrow, caption.horizontalAdvance(m_caption));
    // Room for both lines in any case: the bar keeps its height when the user signs in or out.
    const int lines = name.height() + caption.height();
    // Advances are rounded: a pixel more, or what fits would be elided.
    return {qMin(text + 2 + 2 * m_theme->scaled(8), m_theme->scaled(widest)),
            qMax(lines + m_theme->scaled(4), m_theme->scaled(34))};
}

QSize OrganisationButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), m_theme->scaled(110)), sizeHint().height()};
}

void OrganisationButton::paintEvent(QPaintEvent *)
{
    const auto &colours = m_theme->colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() || isDown() ? QBrush(colours.otherGround)
                                                  : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme->scaled(6),
                                m_theme->scaled(6));
    }
    const QFontMetrics name(nameFont());
    const QFontMetrics caption(captionFont());
    const auto inner = rect().adjusted(m_theme->scaled(8), 0, -m_theme->scaled(8), 0);
    const int lines = name.height() + (m_caption.isEmpty() ? 0 : caption.height());
    const int top = inner.top() + (inner.height() - lines) / 2;
    const int alignment
        = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
        | Qt::TextSingleLine;

    const int arrow = m_theme->scaled(arrowSide);
    const int room = inner.width() - arrow - m_theme->scaled(4);
    const auto shown = name.elidedText(m_name, Qt::ElideRight, room);
    const int width = name.horizontalAdvance(shown);
    painter.setFont(nameFont());
    painter.setPen(colours.text);
    painter.drawText(
        QStyle::visualRect(layoutDirection(), inner, QRect(inner.left(), top, room, name.height())),
        alignment, shown);
    const QRect arrowRect(inner.left() + width + m_theme->scaled(4),
                          top + (name.height() - arrow) / 2 + 1, arrow, arrow);
    packdesk::icon(QStringLiteral("chevron-down"), colours.secondary)
        .paint(&painter, QStyle::visualRect(layoutDirection(), inner, arrowRect));

    painter.setFont(captionFont());
    painter.setPen(colours.secondary);
    painter.drawText(QRect(inner.left(), top + name.height(), inner.width(), caption.height()),
                     alignment, caption.elidedText(m_caption, Qt::ElideRight, inner.width()));
}

} // namespace packdesk
