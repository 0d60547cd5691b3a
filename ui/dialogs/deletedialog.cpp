// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/deletedialog.h"

#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/rolesview.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestDigest = 40;

} // namespace

DeleteDialog::DeleteDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Delete pack"), theme, parent)
    , m_headline(makeLabel({}, "heading", this))
    , m_text(makeLabel({}, nullptr, this))
    , m_digest(makeSelectableLabel("caption", this))
    , m_roles(new RolesView(theme, this))
    , m_used(new MessagePanel(theme, this))
    , m_obstacle(new MessagePanel(theme, this))
    , m_delete(addButton(tr("&Delete pack"), QDialogButtonBox::DestructiveRole))
    , m_cancel(addButton(tr("Cancel"), QDialogButtonBox::RejectRole))
{
    setPreferredWidth(520);
    m_digest->setFont(monospaced(m_digest->font()));
    m_digest->setAccessibleName(tr("Digest"));
    auto *digest = new QHBoxLayout;
    digest->setSpacing(theme->scaled(6));
    digest->addWidget(makeLabel(tr("Digest"), "caption", this));
    digest->addWidget(m_digest, 1);
    body()->addWidget(m_headline);
    body()->addWidget(m_text);
    body()->addLayout(digest);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_roles, m_used, m_obstacle})
        body()->addWidget(widget);
    body()->addStretch(1);
    m_used->hide();
    m_obstacle->hide();
    makeDangerous(m_delete);
    makePrimary(m_cancel);
    connect(m_roles, &RolesView::changed, this, &DeleteDialog::rolesShown);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_busy)
            Q_EMIT cancelRequested();
        else
            reject();
    });
    connect(m_delete, &QPushButton::clicked, this, &DeleteDialog::deleteConfirmed);
    connect(errorPanel(), &ErrorPanel::retryRequested, this, &DeleteDialog::deleteConfirmed);
}

void DeleteDialog::setOrganisation(const QString &name, const QString &hostLabel)
{
    FormDialog::setOrganisation(name, hostLabel);
    describePack();
}

void DeleteDialog::setPack(const Pack &pack)
{
    m_pack = pack;
    m_busy = false;
    m_used->hide();
    describePack();
    updateButtons();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void DeleteDialog::describePack()
{
    const auto title = visibleText(titleOf(m_pack), longestName);
    const auto version = visibleText(m_pack.version, longestName);
    const auto from = visibleText(organisation(), longestName);
    const bool isUsed = m_roles->isUsed();
    m_text->setVisible(!isUsed);
    m_headline->setText(
        isUsed ? tr("%1 %2 cannot be deleted: roles use it.", "pack, version").arg(title, version)
            : from.isEmpty()
            ? tr("Delete %1 %2?", "pack, version").arg(title, version)
            : tr("Delete %1 %2 from %3?", "pack, version, organisation").arg(title, version, from));
    const bool uploaded = m_pack.imageOrigin == QLatin1String("upload");
    m_text->setText(uploaded ? tr("This cannot be undone. The pack was uploaded, so its image is "
                                  "purged as well.")
                             : tr("This cannot be undone. The image stays in its registry."));
    m_digest->setText(m_pack.imageDigest.isEmpty()
                          ? notStatedText()
                          : middleElided(m_pack.imageDigest, longestDigest));
    m_digest->setToolTip(plainToolTip(m_pack.imageDigest));
}

void DeleteDialog::rolesShown()
{
    m_used->setMessage(Tone::Attention, {},
                       tr("Detach the pack from these roles first, in the web console: Packdesk "
                          "shows roles, and does not change them. Until then the server refuses "
                          "the deletion."));
    m_used->setVisible(m_roles->isUsed());
    describePack();
    updateButtons();
    grow();
}

void DeleteDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        holdFocus();
    m_cancel->setText(busy ? tr("Stop waiting") : tr("Cancel"));
    updateButtons();
    if (!busy)
        returnFocus(m_cancel);
}

void DeleteDialog::setObstacle(const QString &reason)
{
    m_hindered = !reason.isEmpty();
    m_obstacle->setMessage(Tone::Attention, {}, reason);
    m_obstacle->setVisible(m_hindered);
    updateButtons();
}

void DeleteDialog::showError(const ApiError &error, const WordsContext &context)
{
    setBusy(false);
    FormDialog::showError(error, context);
}

// Whether roles use it is waited for; where that cannot be known, the server decides.
void DeleteDialog::updateButtons()
{
    m_delete->setEnabled(!m_busy && m_roles->isSettled() && !m_hindered && !m_roles->isUsed()
                         && !isOutcomePending());
}

} // namespace packdesk
