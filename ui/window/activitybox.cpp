// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/activitybox.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace packdesk {

ActivityBox::ActivityBox(const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_heading(new QLabel(tr("Activity"), this))
{
    setObjectName(QStringLiteral("footer"));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setProperty("role", QStringLiteral("heading"));
    auto *close = new QToolButton(this);
    close->setAccessibleName(tr("Close activity"));
    close->setToolTip(tr("Close (Ctrl+Shift+A)"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    const auto applyIcon = [close, theme] {
        close->setIcon(icon(QStringLiteral("close"), theme->colours().secondary));
    };
    connect(theme, &Theme::changed, close, applyIcon);
    applyIcon();
    connect(close, &QToolButton::clicked, this, &ActivityBox::closeRequested);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme->scaled(16), theme->scaled(6), theme->scaled(8),
                            theme->scaled(4));
    top->addWidget(m_heading, 1);
    top->addWidget(close);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addLayout(top);
}

void ActivityBox::setContent(QWidget *content)
{
    m_layout->addWidget(content, 1);
    content->show();
}

void ActivityBox::setHeading(const QString &text)
{
    m_heading->setText(text);
}

} // namespace packdesk
