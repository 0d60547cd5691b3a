// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keystore.h"
#include "models/api/secret.h"

#include <QObject>
#include <QPointer>

namespace packdesk {

class MainWindow;
class RegistryAccessDialog;
class RegistryVault;
class Settings;
class Theme;
struct KeyringText;

/// The dialog in which the access to a registry is given or taken away, and what is kept of it.
/// Asks no registry. GUI thread.
class RegistryAccessController : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    struct Parts
    {
        RegistryVault *vault = nullptr;
        Settings *settings = nullptr;
        const Theme *theme = nullptr;
        MainWindow *window = nullptr;
    };

    explicit RegistryAccessController(const Parts &parts, QObject *parent = nullptr);

    /// Opens the dialog for a registry, over the dialog from which it was asked for.
    /// @param domain host, with its port; not empty
    void open(const QString &domain, QWidget *over);

Q_SIGNALS:
    /// The registry is to be asked in another way from now on.
    void changed(const QString &domain);

private:
    void setupDialog(const QString &domain, QWidget *over);
    void readKept(const QString &domain);
    void apply(const QString &user, const Secret &password);
    void onStored(const QString &domain, RegistryAccessDialog *dialog, bool keep,
                  const tl::expected<void, KeyringError> &done);
    void remove();
    void onRemoved(const QString &domain, RegistryAccessDialog *dialog,
                   const tl::expected<void, KeyringError> &done);
    void finish(RegistryAccessDialog *dialog);
    /// In the window where the dialog was left meanwhile.
    void showFault(RegistryAccessDialog *dialog, const KeyringText &text);
    void saveSettings();

    Parts m_parts;
    QPointer<RegistryAccessDialog> m_dialog;
};

} // namespace packdesk
