// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/errors/messagepanel.h"

#include "ui/errors/looks.h"
#include "ui/errors/phraselabel.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

MessagePanel::MessagePanel(const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_headline(makeSelectableLabel("heading", this))
    , m_text(makeSelectableLabel(nullptr, this))
    , m_phrase(new PhraseLabel(nullptr, this))
    , m_link(makeLink({}, this))
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme->scaled(2));
    texts->addWidget(m_headline);
    texts->addWidget(m_text);
    texts->addWidget(m_phrase);
    texts->addWidget(m_link, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme->scaled(12), theme->scaled(10), theme->scaled(12),
                            theme->scaled(10));
    row->setSpacing(theme->scaled(8));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    m_link->hide();
    m_phrase->hide();
    connect(m_link, &QPushButton::clicked, this, &MessagePanel::linkActivated);
    connect(theme, &Theme::changed, this, &MessagePanel::paintTone);
    paintTone();
}

void MessagePanel::setMessage(Tone tone, const QString &headline, const QString &text,
                              const QStringList &strong)
{
    m_tone = tone;
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty() && strong.isEmpty());
    m_phrase->setPhrase(text, strong);
    m_phrase->setVisible(!text.isEmpty() && !strong.isEmpty());
    setAccessibleName(this->text());
    paintTone();
}

QString MessagePanel::text() const
{
    QStringList said{m_headline->text(), m_text->text()};
    said.removeAll(QString());
    return said.join(QLatin1Char(' '));
}

void MessagePanel::setLink(const QString &text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

void MessagePanel::paintTone()
{
    setRole(this, toneRole(m_tone));
    m_icon->setPixmap(glyph(toneIcon(m_tone), toneColour(m_tone, m_theme->colours()), this));
}

} // namespace packdesk
