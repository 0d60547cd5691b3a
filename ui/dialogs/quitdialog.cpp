// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/quitdialog.h"

#include "ui/errors/looks.h"
#include "ui/words/plaintext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

QuitDialog::QuitDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Quit Packdesk?"), theme, parent)
    , m_headline(makeLabel({}, "heading", this))
    , m_names(makeLabel({}, nullptr, this))
    , m_text(makeLabel(tr("Quitting stops it. What was already sent in full may still become a "
                          "pack; the list will show it."),
                       nullptr, this))
{
    setPreferredWidth(460);
    m_names->setFont(monospaced(font()));
    for (auto *label : {m_headline, m_names, m_text})
        body()->addWidget(label);
    body()->addStretch(1);
    auto *quit = addButton(tr("&Quit and stop"), QDialogButtonBox::DestructiveRole);
    makeDangerous(quit);
    auto *keep = addButton(tr("&Keep uploading"), QDialogButtonBox::RejectRole);
    makePrimary(keep);
    keep->setFocus();
    connect(keep, &QPushButton::clicked, this, &QuitDialog::reject);
    connect(quit, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT quitConfirmed();
    });
}

void QuitDialog::setUploads(const QStringList &names)
{
    m_headline->setText(names.size() == 1 ? tr("An upload is running.")
                                          : tr("%1 uploads are running.").arg(names.size()));
    QStringList shown;
    for (const auto &name : names)
        shown += middleElided(name, 60);
    m_names->setText(shown.join(QLatin1Char('\n')));
}

} // namespace packdesk
