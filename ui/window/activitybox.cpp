// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/activitybox.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QResizeEvent>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace packdesk {

ActivityBox::ActivityBox(const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_close(new QToolButton(this))
{
    setMinimumHeight(theme->scaled(140));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_close->setAccessibleName(tr("Close activity"));
    m_close->setToolTip(tr("Close (Ctrl+Shift+A)"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    const auto applyIcon
        = [this] { m_close->setIcon(icon(QStringLiteral("close"), m_theme->colours().secondary)); };
    connect(theme, &Theme::changed, m_close, applyIcon);
    applyIcon();
    connect(m_close, &QToolButton::clicked, this, &ActivityBox::closeRequested);
}

void ActivityBox::setContent(QWidget *content)
{
    m_layout->addWidget(content, 1);
    content->show();
    m_close->raise();
}

void ActivityBox::focusContent()
{
    if (const auto *item = m_layout->itemAt(0))
        item->widget()->setFocus(Qt::ShortcutFocusReason);
}

void ActivityBox::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeClose();
}

void ActivityBox::placeClose()
{
    const int margin = m_theme->scaled(6);
    m_close->setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignTop,
                                             m_close->sizeHint(),
                                             rect().adjusted(margin, margin, -margin, 0)));
}

} // namespace packdesk
