// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keystore.h"
#include "models/api/caller.h"
#include "models/api/secret.h"
#include "ui/dialogs/formdialog.h"

#include <QUrl>

#include <optional>

class QLineEdit;
class QRadioButton;

namespace packdesk {

class MessagePanel;

/// `Sign in to an organisation`: address, API key, where the key is kept. Checks and stores
/// nothing itself. Forgets the key when it closes. Open it with open(). GUI thread.
class SignInDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit SignInDialog(const Theme *theme, QWidget *parent = nullptr);
    ~SignInDialog() override;

    void setAddress(const QString &organisationOrUrl);
    QString address() const;
    /// Empty while the address is not valid.
    QUrl baseUrl() const;
    /// A copy of what is in the field, without white space around it.
    Secret key() const;
    bool keepInKeyring() const;

    /// Whether a keyring answers; nullopt: it does. With a fault keeping is not offered, and
    /// why is said.
    void setKeyringFault(const std::optional<KeyringError> &fault);
    void setDemoAvailable(bool available);
    /// While a check or a sign-in runs.
    void setBusy(bool busy);
    /// The answer of a check. @param organisation its name
    void showCaller(const Caller &caller, const QString &organisation);
    /// The key could not be kept: offers this session only. The dialog stays open.
    void showKeyringError(const KeyringError &error);
    /// Why it was opened, such as a key that was refused; above the fields.
    void setNotice(Tone tone, const QString &headline, const QString &text);
    void showError(const ApiError &error, const WordsContext &context) override;

Q_SIGNALS:
    /// The key is valid during the call only: duplicate() it.
    void checkRequested(const QUrl &baseUrl, const packdesk::Secret &key);
    void signInRequested(const QUrl &baseUrl, const packdesk::Secret &key, bool keep);
    void demoRequested();
    /// Closed or stopped while busy.
    void cancelRequested();

protected:
    void done(int result) override;

private:
    void setupAddress();
    void setupKey();
    void setupKeyring();
    void setupConnections();
    void setupButtons();
    void judgeAddress(bool complain);
    void edited();
    void updateButtons() final;

    QUrl m_baseUrl;
    bool m_keyringAnswers = true;
    bool m_busy = false;
    MessagePanel *m_notice;
    QLineEdit *m_address;
    QLabel *m_addressHint;
    QLineEdit *m_key;
    QPushButton *m_reveal;
    QRadioButton *m_keep;
    QRadioButton *m_session;
    QLabel *m_keyringHint;
    MessagePanel *m_result;
    QPushButton *m_demo;
    QPushButton *m_cancel;
    QPushButton *m_check;
    QPushButton *m_signIn;
};

} // namespace packdesk
