// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/face.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int iconSide = 32;
constexpr int textWidth = 440;

QLabel *plainLabel(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QLatin1String(role));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

Face::Face(const Theme *theme, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_iconName(icon)
    , m_icon(new QLabel(this))
    , m_headline(plainLabel("title", this))
    , m_body(plainLabel("secondary", this))
    , m_facts(plainLabel("caption", this))
    , m_buttons(new QHBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->scaled(24), theme->scaled(24), theme->scaled(24),
                               theme->scaled(24));
    layout->setSpacing(theme->scaled(8));
    layout->addStretch(2);
    m_icon->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_icon);
    layout->addSpacing(theme->scaled(4));
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (auto *label : {m_headline, m_body, m_facts}) {
        label->setMaximumWidth(theme->scaled(textWidth));
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        layout->addLayout(row);
        label->hide();
    }
    layout->addSpacing(theme->scaled(8));
    m_buttons->setSpacing(theme->scaled(8));
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    connect(theme, &Theme::changed, this, &Face::applyTheme);
    applyTheme();
}

void Face::applyTheme()
{
    const auto &colours = m_theme->colours();
    const int side = m_theme->scaled(iconSide);
    m_icon->setPixmap(largeIcon(m_iconName, m_danger ? colours.danger : colours.secondary, iconSide)
                          .pixmap(QSize(side, side), devicePixelRatioF()));
}

void Face::setHeadline(const QString &text)
{
    m_headline->setText(text);
    m_headline->setVisible(!text.isEmpty());
}

void Face::setBody(const QString &text)
{
    m_body->setText(text);
    m_body->setVisible(!text.isEmpty());
}

void Face::setFacts(const QString &text)
{
    m_facts->setText(text);
    m_facts->setVisible(!text.isEmpty());
}

void Face::setDanger(bool danger)
{
    m_danger = danger;
    applyTheme();
}

QPushButton *Face::addButton(const QString &text, bool primary)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("primary", primary);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

QString Face::headline() const
{
    return m_headline->text();
}

QString Face::body() const
{
    return m_body->text();
}

} // namespace packdesk
