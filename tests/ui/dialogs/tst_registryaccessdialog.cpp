// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/dialogs/registryaccessdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

class TestRegistryAccessDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesForAssistiveTools();
    void applies();
    void withoutAUserItIsAStranger();
    void complains_data();
    void complains();
    void passwordIsHiddenAndForgotten();
    void helpersFollowDocker();
    void withoutAKeyring();
    void typedWhileReading();
    void busy();
    void faultIsSeenWhereThereIsLittleRoom();

private:
    QLineEdit *field(const char *name)
    {
        return named<QLineEdit>(m_dialog.get(), QString::fromLatin1(name));
    }
    QCheckBox *box(const char *name)
    {
        return named<QCheckBox>(m_dialog.get(), QString::fromUtf8(name));
    }
    QPushButton *button(const char *name)
    {
        return named<QPushButton>(m_dialog.get(), QString::fromUtf8(name));
    }

    Theme m_theme{qApp};
    std::unique_ptr<RegistryAccessDialog> m_dialog;
    int m_applied = 0;
    QString m_user;
    QByteArray m_password;
};

void TestRegistryAccessDialog::init()
{
    m_dialog
        = std::make_unique<RegistryAccessDialog>(QStringLiteral("registry.example:5000"), &m_theme);
    m_dialog->setDockerConfig(QStringLiteral("/home/anna/.docker/config.json"));
    m_applied = 0;
    connect(m_dialog.get(), &RegistryAccessDialog::applyRequested, this,
            [this](const QString &user, const Secret &password) {
                ++m_applied;
                m_user = user;
                m_password = password.reveal();
            });
    m_dialog->open();
}

void TestRegistryAccessDialog::cleanup()
{
    m_dialog.reset();
}

void TestRegistryAccessDialog::namesForAssistiveTools()
{
    QCOMPARE(m_dialog->accessibleName(), QStringLiteral("Registry access: registry.example:5000"));
    for (const auto *name : {"User", "Password", "Certificate authority (PEM file)"})
        QVERIFY2(field(name), name);
    for (const auto *name : {"Keep in the keyring", "Use Docker’s credentials (config.json)",
                             "Its credential helpers may be run"})
        QVERIFY2(box(name), name);
    for (const auto *name :
         {"Show password", "Choose certificate authority…", "Remove", "Cancel", "Apply"})
        QVERIFY2(button(name), name);
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("/home/anna/.docker/config.json")));
}

void TestRegistryAccessDialog::applies()
{
    QTest::keyClicks(field("User"), QStringLiteral(" anna "));
    QTest::keyClicks(field("Password"), QStringLiteral(" pass word "));
    QTest::keyClick(field("Password"), Qt::Key_Return);
    QCOMPARE(m_applied, 1);
    QCOMPARE(m_user, QStringLiteral("anna"));
    // A password may begin and end as it likes.
    QCOMPARE(m_password, QByteArray(" pass word "));
    QVERIFY(m_dialog->keepInKeyring());
}

void TestRegistryAccessDialog::withoutAUserItIsAStranger()
{
    field("Certificate authority (PEM file)")->setText(QStringLiteral(" /some/ca.pem "));
    button("Apply")->click();
    QCOMPARE(m_applied, 1);
    QVERIFY(m_user.isEmpty());
    QVERIFY(m_password.isEmpty());
    QCOMPARE(m_dialog->choice().caFile, QStringLiteral("/some/ca.pem"));
}

void TestRegistryAccessDialog::complains_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("focus");
    QTest::newRow("password of nobody") << ""
                                        << ""
                                        << "secret"
                                        << ""
                                        << "Enter the user that the password is of."
                                        << "User";
    QTest::newRow("kept user taken out")
        << "anna"
        << ""
        << ""
        << ""
        << "Enter the user, or choose Remove to forget what is kept."
        << "User";
    QTest::newRow("colon") << ""
                           << "a:b"
                           << "secret"
                           << ""
                           << "A user has neither colons nor control characters."
                           << "User";
    QTest::newRow("no password") << ""
                                 << "anna"
                                 << ""
                                 << ""
                                 << "Enter the password of this user."
                                 << "Password";
    QTest::newRow("password of another user") << "anna"
                                              << "bob"
                                              << ""
                                              << ""
                                              << "Enter the password of this user."
                                              << "Password";
    QTest::newRow("relative path") << ""
                                   << ""
                                   << ""
                                   << "ca.pem"
                                   << "Give the whole path, from / on."
                                   << "Certificate authority (PEM file)";
}

void TestRegistryAccessDialog::complains()
{
    QFETCH(QString, kept);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, ca);
    QFETCH(QString, problem);
    QFETCH(QString, focus);
    m_dialog->setKept(kept, true);
    field("User")->setText(user);
    field("Password")->setText(password);
    field("Certificate authority (PEM file)")->setText(ca);
    button("Apply")->click();
    QCOMPARE(m_applied, 0);
    QVERIFY(shownText(m_dialog.get()).contains(problem));
    QCOMPARE(accessibleNameOf(m_dialog->focusWidget()), focus);
    // Gone as soon as something is typed.
    QTest::keyClicks(static_cast<QLineEdit *>(m_dialog->focusWidget()), QStringLiteral("x"));
    QVERIFY(!shownText(m_dialog.get()).contains(problem));
}

void TestRegistryAccessDialog::passwordIsHiddenAndForgotten()
{
    auto *password = field("Password");
    password->setText(QStringLiteral("secret"));
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    button("Show password")->click();
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
    m_dialog->reject();
    QVERIFY(password->text().isEmpty());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
}

void TestRegistryAccessDialog::helpersFollowDocker()
{
    auto *helpers = box("Its credential helpers may be run");
    QVERIFY(!helpers->isEnabled());
    box("Use Docker’s credentials (config.json)")->setChecked(true);
    QVERIFY(helpers->isEnabled());
    helpers->setChecked(true);
    QVERIFY(m_dialog->choice().mayRunHelpers);
    box("Use Docker’s credentials (config.json)")->setChecked(false);
    QVERIFY(!m_dialog->choice().mayRunHelpers);
}

void TestRegistryAccessDialog::withoutAKeyring()
{
    m_dialog->setKeyringFault(KeyringError{KeyringFault::Absent, {}});
    QVERIFY(!box("Keep in the keyring")->isEnabled());
    QVERIFY(!m_dialog->keepInKeyring());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("for this session only")));
}

void TestRegistryAccessDialog::typedWhileReading()
{
    m_dialog->setReading(true);
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Reading the keyring…")));
    field("User")->setText(QStringLiteral("bob"));
    box("Keep in the keyring")->click();
    QVERIFY(!m_dialog->keepInKeyring());
    m_dialog->setReading(false);
    m_dialog->setKeyringFault({});
    m_dialog->setKept(QStringLiteral("anna"), true);
    QCOMPARE(field("User")->text(), QStringLiteral("bob"));
    QVERIFY(!m_dialog->keepInKeyring());
}

void TestRegistryAccessDialog::busy()
{
    m_dialog->setKept(QStringLiteral("anna"), true);
    m_dialog->setBusy(true);
    m_dialog->setReading(false);
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Waiting for the keyring…")));
    QVERIFY(!button("Apply")->isEnabled());
    QVERIFY(!button("Remove")->isEnabled());
    QVERIFY(field("User")->isReadOnly());
    QVERIFY(button("Cancel")->isEnabled());
    m_dialog->showKeyringFault(QStringLiteral("Headline."), QStringLiteral("Body."));
    QVERIFY(button("Apply")->isEnabled());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Body.")));
    QVERIFY(!box("Keep in the keyring")->isChecked());
    field("Password")->setText(QStringLiteral("x"));
    for (const auto *label : m_dialog->findChildren<QLabel *>())
        QVERIFY(label->text() != QStringLiteral("Body.") || !label->isVisibleTo(m_dialog.get()));
}

void TestRegistryAccessDialog::faultIsSeenWhereThereIsLittleRoom()
{
    m_dialog->setMaximumHeight(300);
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    m_dialog->showKeyringFault(QStringLiteral("Headline."),
                               QStringLiteral("A body of many words. ").repeated(12));
    const auto isSeen = [this] {
        for (const auto *label : m_dialog->findChildren<QLabel *>()) {
            if (label->text().startsWith(QStringLiteral("A body")))
                return label->visibleRegion().boundingRect() == label->rect();
        }
        return false;
    };
    QTRY_VERIFY(isSeen());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestRegistryAccessDialog)
#include "tst_registryaccessdialog.moc"
