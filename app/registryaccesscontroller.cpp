// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/registryaccesscontroller.h"

#include "app/folders.h"
#include "app/registryvault.h"
#include "app/settings.h"
#include "ui/dialogs/registryaccessdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/words/keyringwords.h"

namespace packdesk {

RegistryAccessController::RegistryAccessController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void RegistryAccessController::open(const QString &domain, QWidget *over)
{
    if (m_dialog)
        m_dialog->close();
    setupDialog(domain, over);
    readKept(domain);
    m_dialog->open();
}

void RegistryAccessController::setupDialog(const QString &domain, QWidget *over)
{
    m_dialog = new RegistryAccessDialog(domain, m_parts.theme, over);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setDockerConfig(dockerConfigFile());
    m_dialog->setChoice(m_parts.vault->choice(domain));
    connect(m_dialog, &RegistryAccessDialog::applyRequested, this,
            &RegistryAccessController::apply);
    connect(m_dialog, &RegistryAccessDialog::removeRequested, this,
            &RegistryAccessController::remove);
}

void RegistryAccessController::readKept(const QString &domain)
{
    m_dialog->setReading(true);
    m_parts.vault->forgetFault(domain);
    m_parts.vault->resolve(domain, m_dialog,
                           [dialog = m_dialog](const AccessChoice &, const KeptCredentials &kept) {
                               dialog->setReading(false);
                               dialog->setKeyringFault(kept.fault);
                               if (kept.credentials)
                                   dialog->setKept(kept.credentials->user, kept.inKeyring);
                           });
}

void RegistryAccessController::apply(const QString &user, const Secret &password)
{
    const auto domain = m_dialog->domain();
    m_parts.vault->setChoice(domain, m_dialog->choice());
    const auto kept = m_parts.vault->kept(domain);
    const bool keep = m_dialog->keepInKeyring();
    auto credentials = kept.credentials;
    if (!password.isEmpty())
        credentials = std::make_shared<const RegistryCredentials>(
            RegistryCredentials{user, password.duplicate()});
    const bool same = credentials == kept.credentials && keep == kept.inKeyring;
    if (!credentials || user.isEmpty() || same) {
        finish(m_dialog);
        return;
    }
    m_dialog->setBusy(true);
    m_parts.vault->setCredentials(domain, credentials, keep,
                                  [this, domain, keep, dialog = m_dialog, self = QPointer(this)](
                                      const tl::expected<void, KeyringError> &done) {
                                      if (self)
                                          onStored(domain, dialog, keep, done);
                                  });
}

void RegistryAccessController::onStored(const QString &domain, RegistryAccessDialog *dialog,
                                        bool keep, const tl::expected<void, KeyringError> &done)
{
    saveSettings();
    if (dialog && done) {
        finish(dialog);
        return;
    }
    if (!done)
        showFault(dialog,
                  keep ? registryKeyringText(done.error()) : registryRemovalText(done.error()));
    // Where nothing else is used now, asking once more may lock the user out.
    if (done || !keep)
        Q_EMIT changed(domain);
}

void RegistryAccessController::showFault(RegistryAccessDialog *dialog, const KeyringText &text)
{
    if (dialog && dialog->isVisible())
        dialog->showKeyringFault(text.headline, text.body);
    else
        m_parts.window->setNotice(text.headline + QLatin1Char(' ') + text.body);
}

void RegistryAccessController::finish(RegistryAccessDialog *dialog)
{
    const auto domain = dialog->domain();
    saveSettings();
    dialog->setBusy(false);
    dialog->accept();
    Q_EMIT changed(domain);
}

void RegistryAccessController::remove()
{
    const auto domain = m_dialog->domain();
    m_dialog->setBusy(true);
    m_parts.vault->forget(domain,
                          [this, domain, dialog = m_dialog,
                           self = QPointer(this)](const tl::expected<void, KeyringError> &done) {
                              if (self)
                                  onRemoved(domain, dialog, done);
                          });
}

void RegistryAccessController::onRemoved(const QString &domain, RegistryAccessDialog *dialog,
                                         const tl::expected<void, KeyringError> &done)
{
    saveSettings();
    if (!done && dialog)
        dialog->setForgotten(m_parts.vault->choice(domain));
    if (!done)
        showFault(dialog, registryRemovalText(done.error()));
    if (done && dialog) {
        dialog->setBusy(false);
        dialog->accept();
    }
    Q_EMIT changed(domain);
}

void RegistryAccessController::saveSettings()
{
    if (!m_parts.settings->flush())
        m_parts.window->setNotice(
            tr("The settings could not be saved. What was chosen for the registry holds until "
               "Packdesk ends."));
}

} // namespace packdesk
