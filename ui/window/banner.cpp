// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/banner.h"

#include "ui/packs/packtexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace packdesk {

Banner::Banner(const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_dismiss(new QPushButton(tr("Dismiss"), this))
{
    setObjectName(QStringLiteral("banner"));
    setProperty("role", QStringLiteral("attention"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme->scaled(12), theme->scaled(6), theme->scaled(12),
                               theme->scaled(6));
    layout->setSpacing(theme->scaled(8));
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_dismiss->setAccessibleName(tr("Dismiss message"));
    m_dismiss->hide();
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    connect(m_dismiss, &QPushButton::clicked, this, [this] { setMessages({}); });
    const auto applyIcon = [this] {
        const int side = m_theme->scaled(16);
        m_icon->setPixmap(icon(QStringLiteral("info"), m_theme->colours().attention)
                              .pixmap(QSize(side, side), devicePixelRatioF()));
    };
    connect(theme, &Theme::changed, this, applyIcon);
    applyIcon();
    hide();
}

void Banner::setMessages(const QStringList &messages)
{
    QStringList shown;
    for (const auto &message : messages) {
        if (!message.isEmpty())
            shown << visibleText(message, paragraphLimit);
    }
    m_text->setText(shown.join(QLatin1Char('\n')));
    setVisible(!shown.isEmpty());
}

void Banner::setDismissible(bool dismissible)
{
    m_dismiss->setVisible(dismissible);
}

QString Banner::text() const
{
    return m_text->text();
}

} // namespace packdesk
