// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/readnotice.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace packdesk {

ReadNotice::ReadNotice(const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_retry(new QPushButton(tr("Read again"), this))
{
    setProperty("role", QStringLiteral("attention"));
    setAccessibleName(tr("Note on this pack"));
    for (auto *label : {m_words, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::ClickFocus);
    }
    m_facts->setProperty("role", QStringLiteral("caption"));
    m_retry->setAccessibleName(tr("Read again"));
    m_retry->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(theme->scaled(12), theme->scaled(8), theme->scaled(12),
                               theme->scaled(8));
    layout->setHorizontalSpacing(theme->scaled(8));
    layout->setVerticalSpacing(theme->scaled(4));
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_words, 0, 1);
    layout->addWidget(m_facts, 1, 1);
    layout->addWidget(m_retry, 2, 1, Qt::AlignLeft);
    const auto applyIcon = [this] {
        const int side = m_theme->scaled(16);
        m_icon->setPixmap(icon(QStringLiteral("warning"), m_theme->colours().attention)
                              .pixmap(QSize(side, side), devicePixelRatioF()));
    };
    connect(theme, &Theme::changed, this, applyIcon);
    applyIcon();
    connect(m_retry, &QPushButton::clicked, this, &ReadNotice::retryRequested);
    clear();
}

void ReadNotice::setNotice(const QString &words, const QString &factsLine, bool retry)
{
    m_words->setText(words);
    m_facts->setText(factsLine);
    m_facts->setVisible(!factsLine.isEmpty());
    m_retry->setVisible(retry);
    show();
}

void ReadNotice::clear()
{
    m_words->clear();
    hide();
}

QString ReadNotice::words() const
{
    return m_words->text();
}

} // namespace packdesk
