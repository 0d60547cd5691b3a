// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/signoutdialog.h"

#include "ui/errors/looks.h"
#include "ui/words/keyringwords.h"
#include "ui/words/plaintext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

SignOutDialog::SignOutDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Sign out?"), theme, parent)
    , m_headline(makeLabel({}, "heading", this))
    , m_text(makeLabel({}, nullptr, this))
{
    setPreferredWidth(460);
    body()->addWidget(m_headline);
    body()->addWidget(m_text);
    body()->addStretch(1);
    auto *signOut = addButton(tr("Sign &out"), QDialogButtonBox::DestructiveRole);
    makeDangerous(signOut);
    auto *cancel = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    makePrimary(cancel);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &SignOutDialog::reject);
    connect(signOut, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT signOutConfirmed();
    });
}

void SignOutDialog::setAccount(const QString &name, KeySource source)
{
    m_headline->setText(tr("Sign out of %1?").arg(visibleText(name, 80)));
    m_text->setText(signOutText(source));
}

} // namespace packdesk
