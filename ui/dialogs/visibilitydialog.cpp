// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/visibilitydialog.h"

#include "ui/dialogs/visibilitychoice.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;

} // namespace

VisibilityDialog::VisibilityDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Change visibility"), theme, parent)
    , m_headline(makeLabel({}, "heading", this))
    , m_now(makeLabel({}, "secondary", this))
    , m_choice(new VisibilityChoice(theme, this))
    , m_meaning(new MessagePanel(theme, this))
    , m_change(addButton({}, QDialogButtonBox::AcceptRole))
    , m_cancel(addButton(tr("Cancel"), QDialogButtonBox::RejectRole))
{
    setPreferredWidth(520);
    body()->addWidget(m_headline);
    body()->addWidget(m_now);
    body()->addWidget(m_choice);
    body()->addWidget(m_meaning);
    body()->addStretch(1);
    connect(m_choice, &VisibilityChoice::changed, this, &VisibilityDialog::explain);
    connect(m_cancel, &QPushButton::clicked, this, &VisibilityDialog::reject);
    connect(m_change, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT changeConfirmed(m_choice->visibility());
    });
}

void VisibilityDialog::setOrganisation(const QString &name, const QString &hostLabel)
{
    FormDialog::setOrganisation(name, hostLabel);
    m_choice->setOrganisation(name);
    explain();
}

void VisibilityDialog::setPack(const Pack &pack, const QString &wanted)
{
    m_pack = pack;
    const auto title = visibleText(titleOf(pack), longestName);
    m_headline->setText(
        tr("Who sees %1 %2?", "pack, version").arg(title, visibleText(pack.version, longestName)));
    m_now->setText(tr("Now: %1.").arg(visibilityText(pack.visibility)));
    m_choice->setVisibility(wanted.isEmpty() ? pack.visibility : wanted);
    explain();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void VisibilityDialog::explain()
{
    const auto name = organisation().isEmpty() ? tr("your organisation")
                                               : visibleText(organisation(), longestName);
    const auto title = visibleText(titleOf(m_pack), longestName);
    if (m_choice->visibility() == m_pack.visibility)
        m_meaning->hide();
    else if (m_choice->isPublic())
        m_meaning->setMessage(
            Tone::Attention, tr("Publish to all organisations?"),
            tr("Every organisation will see %1, not only %2. It can be set back, but copies that "
               "others made meanwhile may remain.")
                .arg(title, name));
    else
        m_meaning->setMessage(Tone::Attention, tr("Copies may remain."),
                              tr("Only %1 will see %2 in its list. Copies that others made of it "
                                 "may remain, and go on working.")
                                  .arg(name, title));
    m_meaning->setVisible(m_choice->visibility() != m_pack.visibility);
    updateButtons();
    shrink();
}

void VisibilityDialog::updateButtons()
{
    const bool publishes = m_choice->isPublic();
    m_change->setText(publishes ? tr("&Publish to all organisations")
                                : tr("&Limit to the organisation"));
    m_change->setEnabled(m_choice->visibility() != m_pack.visibility);
    makePrimary(m_cancel);
}

} // namespace packdesk
