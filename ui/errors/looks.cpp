// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/errors/looks.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace packdesk {

QFont monospaced(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    // Fixed fonts look larger than others of the same size.
    font.setPointSizeF(QFontInfo(base).pointSizeF() * 0.95);
    return font;
}

QPixmap glyph(const QString &name, const QColor &colour, const QWidget *on)
{
    const int side = qRound(QFontMetrics(on->font()).height() * 0.95);
    return icon(name, colour).pixmap(QSize(side, side), on->devicePixelRatioF());
}

void setRole(QWidget *widget, const char *role)
{
    widget->setProperty("role", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    // Rules such as `QFrame[role="attention"] QLabel` hang on the parent's property.
    const auto labels = widget->findChildren<QLabel *>();
    for (auto *label : labels) {
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
    widget->update();
}

void setInvalid(QWidget *field, bool invalid)
{
    if (field->property("invalid").toBool() == invalid)
        return;
    field->setProperty("invalid", invalid);
    setRole(field, "field");
}

QColor toneColour(Tone tone, const Colours &colours)
{
    switch (tone) {
    case Tone::Danger:
        return colours.danger;
    case Tone::Attention:
        return colours.attention;
    case Tone::Success:
        break;
    }
    return colours.yours;
}

QString toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Danger:
        return QStringLiteral("error");
    case Tone::Attention:
        return QStringLiteral("warning");
    case Tone::Success:
        break;
    }
    return QStringLiteral("check");
}

const char *toneRole(Tone tone)
{
    switch (tone) {
    case Tone::Danger:
        return "danger";
    case Tone::Attention:
        return "attention";
    case Tone::Success:
        break;
    }
    return "success";
}

QLabel *makeLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (role)
        label->setProperty("role", QString::fromLatin1(role));
    label->setText(text);
    return label;
}

QLabel *makeSelectableLabel(const char *role, QWidget *parent)
{
    auto *label = makeLabel({}, role, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QPushButton *makeLink(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("role", QStringLiteral("link"));
    button->setFlat(true);
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QLabel *makeFieldLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("heading"));
    label->setBuddy(buddy);
    return label;
}

} // namespace packdesk
