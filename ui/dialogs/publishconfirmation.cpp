// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/publishconfirmation.h"

#include "ui/errors/looks.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

PublishConfirmation::PublishConfirmation(const QString &verb, const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ground(new QFrame(this))
    , m_icon(new QLabel(m_ground))
    , m_headline(makeLabel(tr("Publish to all organisations?"), "heading", m_ground))
    , m_text(makeSelectableLabel(nullptr, m_ground))
    , m_confirm(new QPushButton(verb, m_ground))
    , m_decline(new QPushButton(tr("Do &not publish"), m_ground))
{
    setAccessibleName(m_headline->text());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme->scaled(8));
    buttons->addWidget(m_decline);
    buttons->addWidget(m_confirm);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(theme->scaled(6));
    column->addWidget(m_headline);
    column->addWidget(m_text);
    column->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, theme->scaled(14));
    outer->addWidget(m_ground);
    auto *row = new QHBoxLayout(m_ground);
    row->setContentsMargins(theme->scaled(12), theme->scaled(10), theme->scaled(12),
                            theme->scaled(12));
    row->setSpacing(theme->scaled(8));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    connect(m_confirm, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_decline, &QPushButton::clicked, this, [this] { answer(false); });
    connect(theme, &Theme::changed, this, &PublishConfirmation::paintTone);
    paintTone();
    hide();
}

void PublishConfirmation::ask(const QString &subject, const QString &organisation)
{
    const QString own
        = organisation.isEmpty() ? tr("your organisation") : visibleText(organisation, 80);
    m_text->setText(tr("Every organisation will see the pack from %1, not only %2. This version "
                       "of Packdesk cannot set it back, and copies that others made of it may "
                       "remain.")
                        .arg(middleElided(subject, 120), own));
    show();
    m_decline->setFocus(Qt::OtherFocusReason);
}

void PublishConfirmation::withdraw()
{
    hide();
}

void PublishConfirmation::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        answer(false);
    else
        QWidget::keyPressEvent(event);
}

void PublishConfirmation::answer(bool publish)
{
    hide();
    if (publish)
        Q_EMIT confirmed();
    else
        Q_EMIT declined();
}

void PublishConfirmation::paintTone()
{
    setRole(m_ground, "attention");
    m_icon->setPixmap(glyph(QStringLiteral("globe"), m_theme->colours().attention, this));
}

} // namespace packdesk
