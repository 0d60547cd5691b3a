// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/quitdialog.h"

#include "ui/errors/looks.h"
#include "ui/words/plaintext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr qsizetype longestName = 60;

} // namespace

QuitDialog::QuitDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Quit Packdesk?"), theme, parent)
    , m_headline(makeLabel({}, "heading", this))
    , m_names(makeLabel({}, nullptr, this))
    , m_text(makeLabel({}, nullptr, this))
{
    setPreferredWidth(460);
    m_names->setFont(monospaced(font()));
    for (auto *label : {m_headline, m_names, m_text})
        body()->addWidget(label);
    body()->addStretch(1);
    auto *quit = addButton(tr("&Quit and stop"), QDialogButtonBox::DestructiveRole);
    makeDangerous(quit);
    m_keep = addButton(tr("&Keep waiting"), QDialogButtonBox::RejectRole);
    makePrimary(m_keep);
    m_keep->setFocus();
    connect(m_keep, &QPushButton::clicked, this, &QuitDialog::reject);
    connect(quit, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT quitConfirmed();
    });
}

void QuitDialog::setChanges(const QList<Attempt> &changes)
{
    QStringList shown;
    int uploads = 0;
    for (const auto &change : changes) {
        uploads += change.operation == Operation::UploadPack ? 1 : 0;
        shown += middleElided(change.subject, longestName);
    }
    m_names->setText(shown.join(QLatin1Char('\n')));
    setWords(uploads, int(changes.size()) - uploads);
}

void QuitDialog::setWords(int uploads, int others)
{
    if (others == 0) {
        m_headline->setText(uploads == 1 ? tr("An upload is running.")
                                         : tr("%1 uploads are running.").arg(uploads));
        m_text->setText(tr("Quitting stops it. What was already sent in full may still become a "
                           "pack; the list will show it."));
    } else {
        m_headline->setText(uploads + others == 1
                                ? tr("The server is still creating a pack.")
                                : tr("%1 changes are on their way.").arg(uploads + others));
        m_text->setText(tr("Quitting stops waiting for the answer and stops uploads. What was "
                           "already sent in full may still become a pack; the list will show it."));
    }
    m_keep->setText(others == 0 ? tr("&Keep uploading") : tr("&Keep waiting"));
}

} // namespace packdesk
