// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keystore.h"
#include "models/accounts/registrychoice.h"
#include "models/api/secret.h"
#include "ui/dialogs/formdialog.h"

#include <optional>

class QCheckBox;
class QLineEdit;

namespace packdesk {

class MessagePanel;

/// `Registry access`: how one registry is asked, with which user and password, whether Docker's
/// credentials may be used, and which authority is trusted. Asks and stores nothing itself.
/// Forgets the password when it closes. Open it with open(). GUI thread.
class RegistryAccessDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param domain the registry's host, with its port; stands in title and footer
    /// @param theme not owned, outlives this
    RegistryAccessDialog(const QString &domain, const Theme *theme, QWidget *parent = nullptr);
    ~RegistryAccessDialog() override;

    const QString &domain() const { return m_domain; }
    /// Also tells whether anything can be removed.
    void setChoice(const RegistryChoice &choice);
    /// Without `inKeyring`.
    RegistryChoice choice() const;
    /// Where Docker's file is looked for; it is named.
    void setDockerConfig(const QString &path);
    /// Whose password is kept, and where; it goes on being used while its field stays empty. An
    /// empty user: none is kept. What was typed meanwhile stays.
    void setKept(const QString &user, bool inKeyring);
    /// Nothing is kept any more: empties all fields.
    void setForgotten(const RegistryChoice &choice);
    /// While the keyring is asked what it holds; all can be typed meanwhile.
    void setReading(bool reading);
    /// Why the keyring could not be read; nullopt: it could. Where there is none, keeping is not
    /// offered.
    void setKeyringFault(const std::optional<KeyringError> &fault);
    /// While something is written to the keyring.
    void setBusy(bool busy);
    /// The keyring did not do what it was asked for. The dialog stays open, and keeping in the
    /// keyring is not chosen any more.
    void showKeyringFault(const QString &headline, const QString &text);

    QString user() const;
    /// Where the box is not ticked: for this session only.
    bool keepInKeyring() const;

Q_SIGNALS:
    /// All fields are valid. The password is valid during the call only: duplicate() it. Empty
    /// where the kept one goes on, or where there is no user.
    void applyRequested(const QString &user, const packdesk::Secret &password);
    /// Forget what is kept of this registry.
    void removeRequested();

protected:
    void done(int result) override;

private:
    void setupCredentials();
    void setupDocker();
    void setupAuthority();
    void setupButtons();
    void setupConnections();
    void chooseCaFile();
    void edited();
    void showProblem(QLineEdit *field, QLabel *hint, const QString &problem);
    bool complain();
    bool complainOfCredentials();
    void apply();
    void showWait();
    void offerKeeping(bool keep);
    void updateButtons() final;

    QString m_domain;
    QString m_keptUser;
    bool m_removable = false;
    bool m_reading = false;
    bool m_busy = false;
    /// The user chose where to keep the password: what the keyring answers leaves it so.
    bool m_keepChosen = false;
    MessagePanel *m_notice;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_reveal;
    QLabel *m_passwordHint;
    QCheckBox *m_keep;
    QLabel *m_keepHint;
    QCheckBox *m_docker;
    QLabel *m_dockerHint;
    QCheckBox *m_helpers;
    QLineEdit *m_caFile;
    QPushButton *m_choose;
    QLabel *m_caHint;
    /// What the keyring answered last; gone as soon as something is typed.
    MessagePanel *m_result;
    QPushButton *m_remove;
    QPushButton *m_apply = nullptr;
};

} // namespace packdesk
