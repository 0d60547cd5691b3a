// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/signincontroller.h"
#include "models/accounts/accountstore.h"
#include "tests/support/fakekeystore.h"
#include "tests/ui/app/console.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace packdesk {

/// Signing in and out as the user meets it; nothing answers at the server's address.
class TestSignInController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void signingOutAsksFirst();
    void theQuestionSaysWhatBecomesOfTheKey();
    void whereTheKeyIsStaysOnScreen();
    void aFailedCheckLeavesWithItsDialog();
    void aCheckThatFailsAfterItsDialogIsNotTold();

private:
    FormDialog *signInTo(const QUrl &url);
    bool windowSays(const QString &words) const;

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    FakeKeyStore m_keys;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<SignInController> m_signIn;
    const QUrl m_nowhere{QStringLiteral("http://127.0.0.1:1/v1")};
};

void TestSignInController::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("a.ini")),
                                             QSettings::IniFormat);
    m_settings->clear();
    m_accounts = std::make_unique<AccountStore>(m_settings.get());
    m_keys.keys.clear();
    m_console = std::make_unique<Console>();
    m_signIn = std::make_unique<SignInController>(
        SignInController::Parts{.sessions = &m_console->sessions,
                                .jobs = &m_console->jobs,
                                .journal = &m_console->journal,
                                .accounts = m_accounts.get(),
                                .keys = &m_keys,
                                .lists = &m_console->lists,
                                .words = &m_console->words,
                                .errors = &m_console->errors,
                                .theme = &m_console->theme,
                                .window = &m_console->window});
}

void TestSignInController::cleanup()
{
    m_signIn.reset();
    m_console.reset();
}

FormDialog *TestSignInController::signInTo(const QUrl &url)
{
    m_signIn->openDialog();
    auto *dialog = m_console->dialog("Sign in to an organisation");
    named<QLineEdit>(dialog, QStringLiteral("Organisation or server URL"))->setText(url.toString());
    named<QLineEdit>(dialog, QStringLiteral("API key"))->setText(QStringLiteral("sk_test"));
    return dialog;
}

bool TestSignInController::windowSays(const QString &words) const
{
    for (const auto *widget : m_console->window.findChildren<QWidget *>()) {
        if (widget->accessibleDescription().contains(words))
            return true;
    }
    return false;
}

void TestSignInController::signingOutAsksFirst()
{
    Console::button(signInTo(m_nowhere), "Sign in")->click();
    QTRY_VERIFY(m_console->sessions.current());
    QCOMPARE(m_keys.keys.size(), 1);
    Q_EMIT m_console->window.signOutRequested();
    auto *question = m_console->dialog("Sign out?");
    QVERIFY(question);
    QVERIFY(m_console->sessions.current());
    QVERIFY(shownText(question).contains(QStringLiteral("removed from the desktop’s keyring")));
    auto *cancel = Console::button(question, "Cancel");
    QVERIFY(cancel->isDefault());
    cancel->click();
    QVERIFY(m_console->sessions.current());
    QCOMPARE(m_keys.keys.size(), 1);

    Q_EMIT m_console->window.signOutRequested();
    Console::button(m_console->dialog("Sign out?"), "Sign out")->click();
    QVERIFY(!m_console->sessions.current());
    QTRY_COMPARE(m_keys.keys.size(), 0);
}

void TestSignInController::theQuestionSaysWhatBecomesOfTheKey()
{
    m_signIn->startSession(m_nowhere, Secret("sk_test"), KeySource::SessionOnly);
    m_signIn->signOut();
    auto *question = m_console->dialog("Sign out?");
    QVERIFY(shownText(question).contains(QStringLiteral("it is only forgotten")));
    // Another session: the question was about the one before.
    m_signIn->startSession(m_nowhere, Secret("sk_test"), KeySource::Demo);
    QVERIFY(!m_console->dialog("Sign out?"));
}

void TestSignInController::whereTheKeyIsStaysOnScreen()
{
    auto *dialog = signInTo(m_nowhere);
    Console::button(dialog, "Sign in")->click();
    QTRY_VERIFY(m_console->sessions.current());
    QVERIFY(windowSays(QStringLiteral("in the keyring")));
    m_signIn->startSession(m_nowhere, Secret("sk_test"), KeySource::SessionOnly);
    QVERIFY(windowSays(QStringLiteral("for this session only")));
}

void TestSignInController::aFailedCheckLeavesWithItsDialog()
{
    auto *dialog = signInTo(m_nowhere);
    Console::button(dialog, "Check")->click();
    QTRY_VERIFY(dialog->errorPanel()->hasError());
    dialog->reject();
    QCOMPARE(m_console->dock->count(), 0);
}

void TestSignInController::aCheckThatFailsAfterItsDialogIsNotTold()
{
    auto *dialog = signInTo(m_nowhere);
    Console::button(dialog, "Check")->click();
    dialog->close();
    QTRY_VERIFY(m_console->jobs.isIdle());
    QCOMPARE(m_console->dock->count(), 0);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestSignInController)
#include "tst_signincontroller.moc"
