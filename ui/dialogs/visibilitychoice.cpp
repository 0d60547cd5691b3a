// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/visibilitychoice.h"

#include "ui/errors/looks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace packdesk {

VisibilityChoice::VisibilityChoice(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_own(new QRadioButton(tr("&Organisation"), this))
    , m_all(new QRadioButton(tr("&All organisations"), this))
    , m_explanation(makeLabel({}, "caption", this))
    , m_fieldMessage(makeSelectableLabel("problem", this))
{
    m_own->setChecked(true);
    m_fieldMessage->hide();
    auto *choices = new QHBoxLayout;
    choices->setSpacing(theme->scaled(24));
    choices->addWidget(m_own);
    choices->addWidget(m_all);
    choices->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme->scaled(4));
    layout->addWidget(makeFieldLabel(tr("Visibility"), m_own, this));
    layout->addLayout(choices);
    layout->addWidget(m_explanation);
    layout->addWidget(m_fieldMessage);
    connect(m_all, &QRadioButton::toggled, this, [this] {
        explain();
        Q_EMIT changed();
    });
    connect(theme, &Theme::changed, this, &VisibilityChoice::paintIcons);
    paintIcons();
    explain();
}

void VisibilityChoice::setOrganisation(const QString &name)
{
    m_organisation = name;
    explain();
}

void VisibilityChoice::setVisibility(const QString &visibility)
{
    const bool all = visibility == QLatin1String("community");
    (all ? m_all : m_own)->setChecked(true);
}

QString VisibilityChoice::visibility() const
{
    return isPublic() ? QStringLiteral("community") : QStringLiteral("org");
}

bool VisibilityChoice::isPublic() const
{
    return m_all->isChecked();
}

void VisibilityChoice::setFieldMessage(const QString &message)
{
    m_fieldMessage->setText(visibleText(message));
    m_fieldMessage->setVisible(!message.isEmpty());
}

void VisibilityChoice::focusChoice()
{
    (isPublic() ? m_all : m_own)->setFocus(Qt::OtherFocusReason);
}

void VisibilityChoice::explain()
{
    m_explanation->setText(visibilityExplanation(visibility(), m_organisation));
}

void VisibilityChoice::paintIcons()
{
    m_own->setIcon(icon(QStringLiteral("lock"), m_theme->colours().secondary));
    m_all->setIcon(icon(QStringLiteral("globe"), m_theme->colours().secondary));
}

} // namespace packdesk
