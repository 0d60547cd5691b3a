// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/valuefield.h"

#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

#include <utility>

namespace packdesk {

namespace {

// Where QLineEdit itself starts its text.
constexpr int textInset = 2;

} // namespace

ValueField::ValueField(const QString &name, Kind kind, const Theme *theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setProperty("role", QStringLiteral("inline"));
    setAccessibleName(name);
    setReadOnly(true);
    setFrame(false);
    setFocusPolicy(Qt::ClickFocus);
    showInFont(kind);
    // A new style sheet brings back the font that the field had first.
    connect(theme, &Theme::changed, this, [this] {
        showInFont(m_missing ? Kind::Text : m_kind);
        update();
    });
}

// Words in place of a value are no code.
void ValueField::showInFont(Kind kind)
{
    if (kind != Kind::Code) {
        setFont({});
        return;
    }
    auto fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(QGuiApplication::font().pointSizeF() * 0.92);
    setFont(fixed);
}

void ValueField::setValue(const QString &value, const QString &whole)
{
    if (std::exchange(m_missing, false))
        showInFont(m_kind);
    if (text() != value) {
        setText(value);
        setCursorPosition(0);
        updateGeometry();
    }
    m_asideFrom = -1;
    setToolTip(plainToolTip(whole.isEmpty() ? value : whole));
    update();
}

void ValueField::setAsideFrom(qsizetype position)
{
    m_asideFrom = position;
    update();
}

void ValueField::setMissing(const QString &words)
{
    setValue(words);
    m_missing = true;
    showInFont(Kind::Text);
    updateGeometry();
    update();
}

QSize ValueField::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * textInset + 2,
            fontMetrics().height() + 2};
}

QSize ValueField::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {qMin(m_theme->scaled(48), hint.width()), hint.height()};
}

void ValueField::paintEvent(QPaintEvent *event)
{
    // With the focus it scrolls and shows its selection, as any line edit.
    if (hasFocus() || hasSelectedText()) {
        QLineEdit::paintEvent(event);
        return;
    }
    const auto &colours = m_theme->colours();
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(m_missing ? colours.secondary : colours.text);
    const auto room = rect().adjusted(textInset, 0, -textInset, 0);
    const int aside
        = m_asideFrom > 0 ? fontMetrics().horizontalAdvance(text().left(m_asideFrom)) : 0;
    if (aside > 0 && layoutDirection() == Qt::LeftToRight
        && fontMetrics().horizontalAdvance(text()) <= room.width()) {
        const int flags = int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine;
        painter.drawText(room, flags, text().left(m_asideFrom));
        painter.setPen(colours.secondary);
        painter.drawText(room.adjusted(aside, 0, 0, 0), flags, text().mid(m_asideFrom));
        return;
    }
    const auto elide = m_kind == Kind::Code ? Qt::ElideMiddle : Qt::ElideRight;
    painter.drawText(
        room,
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
            | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), elide, room.width()));
}

} // namespace packdesk
