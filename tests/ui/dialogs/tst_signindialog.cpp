// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/signindialog.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

using namespace samples;

class TestSignInDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void addressBecomesAUrl();
    void checkAndSignIn();
    void keyIsHiddenUntilAsked();
    void keyIsForgotten();
    void canaryIsInNoText();
    void withoutKeyring();
    void keyringErrorOffersTheSession();
    void saysWhoTheKeyIs();
    void refusedKeyKeepsTheFields();
    void demo();
    void closingWhileBusyCancels();

private:
    QLineEdit *address()
    {
        return named<QLineEdit>(m_dialog.get(), QStringLiteral("Organisation or server URL"));
    }
    QLineEdit *key() { return named<QLineEdit>(m_dialog.get(), QStringLiteral("API key")); }
    QPushButton *button(const char *name)
    {
        return named<QPushButton>(m_dialog.get(), QString::fromLatin1(name));
    }

    Theme m_theme{qApp};
    std::unique_ptr<SignInDialog> m_dialog;
    QByteArray m_checked;
    QByteArray m_signedIn;
    bool m_kept = false;
};

namespace {

const auto canary = QStringLiteral("sk_canary_5f2b9");

} // namespace

void TestSignInDialog::init()
{
    m_dialog = std::make_unique<SignInDialog>(&m_theme);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSignInDialog::cleanup()
{
    m_dialog.reset();
}

void TestSignInDialog::addressBecomesAUrl()
{
    QCOMPARE(accessibleNameOf(m_dialog.get()), QStringLiteral("Sign in to an organisation"));
    address()->setText(QStringLiteral("acme"));
    QCOMPARE(m_dialog->baseUrl(), QUrl(QStringLiteral("https://acme.evershell.ai/v1")));
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("https://acme.evershell.ai/v1")));
    address()->setText(QStringLiteral("http://example.com"));
    QVERIFY(m_dialog->baseUrl().isEmpty());
    key()->setFocus();
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Only https is accepted")));
    key()->setText(canary);
    QVERIFY(!button("Sign in")->isEnabled());
}

void TestSignInDialog::checkAndSignIn()
{
    connect(m_dialog.get(), &SignInDialog::checkRequested, this,
            [this](const QUrl &, const Secret &secret) { m_checked = secret.reveal(); });
    connect(m_dialog.get(), &SignInDialog::signInRequested, this,
            [this](const QUrl &, const Secret &secret, bool keep) {
                m_signedIn = secret.reveal();
                m_kept = keep;
            });
    m_dialog->setAddress(QStringLiteral("acme"));
    QVERIFY(!button("Check")->isEnabled());
    key()->setText(QLatin1Char(' ') + canary + QLatin1Char(' '));
    button("Check")->click();
    QCOMPARE(m_checked, canary.toUtf8());
    QTest::keyClick(key(), Qt::Key_Return);
    QCOMPARE(m_signedIn, canary.toUtf8());
    QVERIFY(m_kept);
    named<QRadioButton>(m_dialog.get(), QStringLiteral("This session only"))->click();
    button("Sign in")->click();
    QVERIFY(!m_kept);
}

void TestSignInDialog::keyIsHiddenUntilAsked()
{
    key()->setText(canary);
    QCOMPARE(key()->echoMode(), QLineEdit::Password);
    button("Show key")->click();
    QCOMPARE(key()->echoMode(), QLineEdit::Normal);
    button("Hide key")->click();
    QCOMPARE(key()->echoMode(), QLineEdit::Password);
}

void TestSignInDialog::keyIsForgotten()
{
    key()->setText(canary);
    QVERIFY(!m_dialog->key().isEmpty());
    m_dialog->reject();
    QVERIFY(m_dialog->key().isEmpty());
}

void TestSignInDialog::canaryIsInNoText()
{
    m_dialog->setAddress(QStringLiteral("acme"));
    key()->setText(canary);
    auto error = refused(base(Operation::GetSession), 401, "unauthenticated", {});
    m_dialog->showError(error, {});
    named<QPushButton>(m_dialog.get(), QStringLiteral("Copy details"))->click();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(canary));
    named<QPushButton>(m_dialog.get(), QStringLiteral("Copy as cURL"))->click();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(canary));
    QVERIFY(!shownText(m_dialog.get()).contains(canary));
    for (const auto *widget : m_dialog->findChildren<QWidget *>()) {
        auto *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
            QVERIFY(!face || !face->text(kind).contains(canary));
    }
}

void TestSignInDialog::withoutKeyring()
{
    QVERIFY(m_dialog->keepInKeyring());
    m_dialog->setKeyringFault(KeyringError{KeyringFault::Absent, {}});
    QVERIFY(!m_dialog->keepInKeyring());
    QVERIFY(!named<QRadioButton>(m_dialog.get(), QStringLiteral("Keep in keyring"))->isEnabled());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("There is no keyring")));
    m_dialog->setKeyringFault({});
    QVERIFY(m_dialog->keepInKeyring());
}

void TestSignInDialog::keyringErrorOffersTheSession()
{
    m_dialog->setBusy(true);
    m_dialog->showKeyringError({KeyringFault::Locked, {}});
    QVERIFY(!m_dialog->keepInKeyring());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("The keyring is locked.")));
    QVERIFY(named<QRadioButton>(m_dialog.get(), QStringLiteral("Keep in keyring"))->isEnabled());
}

void TestSignInDialog::saysWhoTheKeyIs()
{
    m_dialog->setAddress(QStringLiteral("acme"));
    key()->setText(canary);
    Caller caller;
    caller.apiKeyLabel = QStringLiteral("ci-admin");
    caller.permissionsStated = true;
    caller.permissions = QStringList{QStringLiteral("caps:write")};
    m_dialog->showCaller(caller, QStringLiteral("Acme"));
    const auto sentence = QStringLiteral("Key ci-admin of Acme · may change packs");
    QVERIFY(shownText(m_dialog.get()).contains(sentence));
    // Another key is another answer.
    key()->setText(canary + QLatin1Char('x'));
    m_dialog->setNotice(Tone::Attention, QStringLiteral("Signed out."), {});
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Signed out.")));
    QVERIFY(!named<QLabel>(m_dialog.get(), sentence)
            || !named<QLabel>(m_dialog.get(), sentence)->isVisible());
}

void TestSignInDialog::refusedKeyKeepsTheFields()
{
    m_dialog->setAddress(QStringLiteral("acme"));
    key()->setText(canary);
    m_dialog->setBusy(true);
    QVERIFY(!button("Sign in")->isEnabled());
    m_dialog->showError(refused(base(Operation::GetSession), 401, "unauthenticated", {}), {});
    QVERIFY(m_dialog->errorPanel()->hasError());
    QVERIFY(!button("Sign in again…"));
    QCOMPARE(m_dialog->focusWidget(), key());
    QVERIFY(button("Sign in")->isEnabled());
    key()->setText(canary + QLatin1Char('x'));
    QVERIFY(!m_dialog->errorPanel()->hasError());
}

void TestSignInDialog::demo()
{
    QVERIFY(!button("Try the demo"));
    QSignalSpy spy(m_dialog.get(), &SignInDialog::demoRequested);
    m_dialog->setDemoAvailable(true);
    button("Try the demo")->click();
    QCOMPARE(spy.count(), 1);
}

void TestSignInDialog::closingWhileBusyCancels()
{
    QSignalSpy spy(m_dialog.get(), &SignInDialog::cancelRequested);
    m_dialog->setBusy(true);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(spy.count(), 1);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestSignInDialog)
#include "tst_signindialog.moc"
