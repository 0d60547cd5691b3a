// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session.h"
#include "models/accounts/keystore.h"
#include "models/api/apierror.h"
#include "models/api/secret.h"

#include <QObject>
#include <QPointer>

namespace packdesk {

class AccountStore;
class ErrorController;
class ListController;
class Jobs;
class Journal;
class MainWindow;
class SignInDialog;
class SignOutDialog;
class Theme;
class WordsSource;
struct KeyringError;

/// Signing in and out, and who the caller is. GUI thread.
class SignInController : public QObject
{
    Q_OBJECT

public:
    /// Nothing but the threads is owned, all outlive this.
    struct Parts
    {
        SessionHolder *sessions = nullptr;
        Jobs *jobs = nullptr;
        const Journal *journal = nullptr;
        AccountStore *accounts = nullptr;
        KeyStore *keys = nullptr;
        /// Where uploads run; never null.
        ThreadGroupPtr threads = std::make_shared<ThreadGroup>();
        ListController *lists = nullptr;
        const WordsSource *words = nullptr;
        ErrorController *errors = nullptr;
        const Theme *theme = nullptr;
        MainWindow *window = nullptr;
    };

    explicit SignInController(const Parts &parts, QObject *parent = nullptr);

    /// What is asked before a session is left for another one or for none; true: not now.
    void setQuestion(const std::function<bool()> &asksBeforeEnd);

    /// A session whose key is stored nowhere.
    void startSession(const QUrl &baseUrl, const Secret &key, KeySource source,
                      const QStringList &samples = {});
    /// Reads the account's key from the keyring and starts its session.
    void startAccount(const QString &accountId);
    /// The account with this name; false where there is none.
    bool startNamed(const QString &name);
    void openDialog();
    /// Asks first.
    void signOut();
    /// GET /me/session for the session in force.
    void readCaller();

Q_SIGNALS:
    void demoRequested();

private:
    std::shared_ptr<Connection> connectionTo(const QUrl &baseUrl, Secret key) const;
    void setupDialog();
    void check(const QUrl &baseUrl, const Secret &key);
    void signIn(const QUrl &baseUrl, const Secret &key, bool keep);
    void onChecked(const Result<Caller> &result, const QString &organisation);
    void finishSignIn(const Account &account, const std::shared_ptr<Connection> &connection,
                      KeySource source);
    void onKeyMissing(const Account &account, const KeyringError &error);
    bool isUploading();
    bool isHeld();
    void endSession();
    void onCallerUnread(const ApiError &error);
    void onListFailed();
    void onSessionChanged();
    void onCallerChanged();
    QString sourceText() const;
    QString caption() const;

    Parts m_parts;
    std::function<bool()> m_asksBeforeEnd;
    QPointer<SignInDialog> m_dialog;
    QPointer<SignOutDialog> m_question;
    quint64 m_checking = 0;
    quint64 m_reading = 0;
    /// The reading of the caller that failed as the list did; 0 for none.
    quint64 m_unread = 0;
    /// Id of a key that may or may not have reached the keyring; empty for none.
    QString m_unsureKey;
    /// Counts sign-ins, so that a late answer of the keyring starts nothing.
    int m_attempt = 0;
};

} // namespace packdesk
