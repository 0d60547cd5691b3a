// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/app/console.h"

#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

const auto domain = QStringLiteral("registry.example:5000");
const auto entry = RegistryKeys::entryOf(domain);

} // namespace

/// What is given in the dialog, and what becomes of it.
class TestRegistryAccessController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsInTheKeyring();
    void keepsForTheSession();
    void keptPasswordGoesOn();
    void fromTheKeyringToTheSession();
    void choicesAreSaved();
    void failedWriteLeavesTheDialogOpen();
    void removes();
    void failedRemovalIsSaid();
    void failureAfterTheDialogWasLeft_data();
    void failureAfterTheDialogWasLeft();
    void lockedKeyringIsSaid();

private:
    FormDialog *open();
    void type(const QString &user, const QString &password, bool keep);
    void fillKeyring()
    {
        m_console->keys.keys.insert(entry, "anna:secret");
        RegistryChoice choice;
        choice.inKeyring = true;
        m_console->settings.setRegistryChoice(domain, choice);
    }
    QLineEdit *field(const char *name)
    {
        return named<QLineEdit>(m_dialog, QString::fromLatin1(name));
    }
    QCheckBox *box(const char *name) { return named<QCheckBox>(m_dialog, QString::fromUtf8(name)); }
    QPushButton *button(const char *name) { return Console::button(m_dialog, name); }

    std::unique_ptr<Console> m_console;
    std::unique_ptr<QSignalSpy> m_changed;
    QPointer<FormDialog> m_dialog;
};

void TestRegistryAccessController::init()
{
    m_console = std::make_unique<Console>();
    m_changed
        = std::make_unique<QSignalSpy>(&m_console->registries, &RegistryAccessController::changed);
}

void TestRegistryAccessController::cleanup()
{
    m_changed.reset();
    m_console.reset();
}

FormDialog *TestRegistryAccessController::open()
{
    m_console->registries.open(domain, &m_console->window);
    m_dialog = m_console->dialog("Registry access: registry.example:5000");
    return m_dialog;
}

void TestRegistryAccessController::type(const QString &user, const QString &password, bool keep)
{
    field("User")->setText(user);
    field("Password")->setText(password);
    box("Keep in the keyring")->setChecked(keep);
}

void TestRegistryAccessController::keepsInTheKeyring()
{
    QVERIFY(open());
    QVERIFY(!button("Remove")->isEnabled());
    type(QStringLiteral("anna"), QStringLiteral("secret"), true);
    button("Apply")->click();
    QVERIFY(!button("Apply")->isEnabled());
    QTRY_COMPARE(m_changed->size(), 1);
    QCOMPARE(m_console->keys.keys.value(entry), QByteArray("anna:secret"));
    QTRY_VERIFY(!m_dialog);
}

void TestRegistryAccessController::keepsForTheSession()
{
    QVERIFY(open());
    type(QStringLiteral("anna"), QStringLiteral("secret"), false);
    button("Apply")->click();
    QTRY_COMPARE(m_changed->size(), 1);
    QVERIFY(m_console->keys.keys.isEmpty());
    QCOMPARE(m_console->vault.kept(domain).credentials->user, QStringLiteral("anna"));

    QVERIFY(open());
    QCOMPARE(field("User")->text(), QStringLiteral("anna"));
    QVERIFY(!box("Keep in the keyring")->isChecked());
    QVERIFY(button("Remove")->isEnabled());
}

void TestRegistryAccessController::keptPasswordGoesOn()
{
    fillKeyring();
    QVERIFY(open());
    QTRY_COMPARE(field("User")->text(), QStringLiteral("anna"));
    QVERIFY(box("Keep in the keyring")->isChecked());
    QVERIFY(field("Password")->text().isEmpty());
    const int before = m_console->keys.writes;
    button("Apply")->click();
    QCOMPARE(m_changed->size(), 1);
    QCOMPARE(m_console->keys.writes, before);
    QCOMPARE(m_console->vault.kept(domain).credentials->password.reveal(), QByteArray("secret"));
}

void TestRegistryAccessController::fromTheKeyringToTheSession()
{
    fillKeyring();
    QVERIFY(open());
    QTRY_COMPARE(field("User")->text(), QStringLiteral("anna"));
    box("Keep in the keyring")->setChecked(false);
    button("Apply")->click();
    QTRY_COMPARE(m_changed->size(), 1);
    QVERIFY(m_console->keys.keys.isEmpty());
    QCOMPARE(m_console->vault.kept(domain).credentials->password.reveal(), QByteArray("secret"));
}

void TestRegistryAccessController::choicesAreSaved()
{
    QVERIFY(open());
    box("Use Docker’s credentials (config.json)")->setChecked(true);
    box("Its credential helpers may be run")->setChecked(true);
    field("Certificate authority (PEM file)")->setText(QStringLiteral("/some/ca.pem"));
    button("Apply")->click();
    QCOMPARE(m_changed->size(), 1);
    const Settings again(m_console->settingsFolder.filePath(QStringLiteral("settings.ini")));
    const auto choice = again.registryChoice(domain);
    QVERIFY(choice.useDocker);
    QVERIFY(choice.mayRunHelpers);
    QCOMPARE(choice.caFile, QStringLiteral("/some/ca.pem"));
    QVERIFY(!choice.inKeyring);
}

void TestRegistryAccessController::failedWriteLeavesTheDialogOpen()
{
    m_console->keys.fault = KeyringFault::NotStored;
    QVERIFY(open());
    type(QStringLiteral("anna"), QStringLiteral("secret"), true);
    button("Apply")->click();
    QTRY_VERIFY(
        shownText(m_dialog).contains(QStringLiteral("The keyring did not keep the password.")));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!m_console->vault.kept(domain).credentials);
    // Asked once more the registry would refuse once more.
    QCOMPARE(m_changed->size(), 0);
    // What was typed is still there, for this session.
    QVERIFY(!box("Keep in the keyring")->isChecked());
    m_console->keys.fault.reset();
    button("Apply")->click();
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_console->vault.kept(domain).credentials->user, QStringLiteral("anna"));
}

void TestRegistryAccessController::removes()
{
    fillKeyring();
    QVERIFY(open());
    QTRY_COMPARE(field("User")->text(), QStringLiteral("anna"));
    button("Remove")->click();
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_changed->size(), 1);
    QVERIFY(m_console->keys.keys.isEmpty());
    QVERIFY(!m_console->vault.kept(domain).credentials);
    QVERIFY(!m_console->vault.choice(domain).inKeyring);
}

void TestRegistryAccessController::failedRemovalIsSaid()
{
    fillKeyring();
    QVERIFY(open());
    QTRY_COMPARE(field("User")->text(), QStringLiteral("anna"));
    m_console->keys.fault = KeyringFault::Denied;
    button("Remove")->click();
    QTRY_VERIFY(shownText(m_dialog).contains(QStringLiteral("but may still be there")));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(button("Remove")->isEnabled());
    // Nothing goes on that was removed.
    QVERIFY(field("User")->text().isEmpty());
    QVERIFY(!shownText(m_dialog).contains(QStringLiteral("A password of this user is kept")));
    field("User")->setText(QStringLiteral("anna"));
    button("Apply")->click();
    QVERIFY(shownText(m_dialog).contains(QStringLiteral("Enter the password of this user.")));
}

void TestRegistryAccessController::failureAfterTheDialogWasLeft_data()
{
    QTest::addColumn<bool>("removal");
    QTest::addColumn<QString>("said");
    QTest::newRow("removal") << true << "but may still be there";
    QTest::newRow("writing") << false << "use the password for this session only";
}

void TestRegistryAccessController::failureAfterTheDialogWasLeft()
{
    QFETCH(bool, removal);
    QFETCH(QString, said);
    fillKeyring();
    QVERIFY(open());
    QTRY_COMPARE(field("User")->text(), QStringLiteral("anna"));
    m_console->keys.holding = true;
    m_console->keys.fault = KeyringFault::Denied;
    type(QStringLiteral("anna"), QStringLiteral("other"), true);
    button(removal ? "Remove" : "Apply")->click();
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
    m_console->keys.release();
    QVERIFY(shownText(&m_console->window).contains(said));
}

void TestRegistryAccessController::lockedKeyringIsSaid()
{
    fillKeyring();
    m_console->keys.fault = KeyringFault::Locked;
    QVERIFY(open());
    QTRY_VERIFY(shownText(m_dialog).contains(QStringLiteral("The keyring is locked.")));
    QVERIFY(!box("Keep in the keyring")->isChecked());
    QVERIFY(box("Keep in the keyring")->isEnabled());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestRegistryAccessController)
#include "tst_registryaccesscontroller.moc"
