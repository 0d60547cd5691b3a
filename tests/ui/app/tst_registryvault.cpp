// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/folders.h"
#include "app/registryvault.h"
#include "app/settings.h"
#include "tests/support/fakekeystore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace packdesk {

namespace {

const auto domain = QStringLiteral("registry.example:5000");
const auto entry = RegistryKeys::entryOf(domain);

std::shared_ptr<const RegistryCredentials> credentials(const char *user, const char *password)
{
    return std::make_shared<const RegistryCredentials>(
        RegistryCredentials{QString::fromLatin1(user), Secret(QByteArray(password))});
}

} // namespace

class TestRegistryVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksTheKeyringOnlyWhereItMayHoldSomething();
    void asksOnceForAll();
    void goneContextHearsNothing();
    void faultIsKeptUntilForgotten();
    void nothingFoundIsRemembered();
    void keptForTheSession();
    void keptInTheKeyring();
    void failedWriteChangesNothing_data();
    void failedWriteChangesNothing();
    void sessionOnlyTakesThePlaceOfTheKeyrings();
    void sessionOnlyLeavesAFailedKeyringAlone();
    void forgets();
    void forgottenWhileItIsRead();
    void givenWhileItIsRead();
    void lateWriteDoesNotComeBack();
    void keptAnewWhileItIsRemoved();
    void failedRemovalIsTold();
    void failedWriteIsRemembered();
    void choicesBecomeAccess();
    void settingsHoldNoPassword();

private:
    void fillKeyring()
    {
        m_keys.keys.insert(entry, "anna:secret");
        RegistryChoice choice;
        choice.inKeyring = true;
        m_settings->setRegistryChoice(domain, choice);
    }
    RegistryVault::Answer noteAnswer()
    {
        return [this](const AccessChoice &choice, const KeptCredentials &kept) {
            ++m_answers;
            m_user = choice.access && choice.access->credentials ? choice.access->credentials->user
                                                                 : QString();
            m_fault = kept.fault ? std::optional(kept.fault->fault) : std::nullopt;
        };
    }
    RegistryVault::DoneAnswer noteDone()
    {
        return [this](const tl::expected<void, KeyringError> &done) {
            ++m_dones;
            m_doneFault = done ? std::nullopt : std::optional(done.error().fault);
        };
    }
    bool marked() const { return m_vault->choice(domain).inKeyring; }

    FakeKeyStore m_keys;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RegistryVault> m_vault;
    int m_answers = 0;
    QString m_user;
    std::optional<KeyringFault> m_fault;
    int m_dones = 0;
    std::optional<KeyringFault> m_doneFault;
};

void TestRegistryVault::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
    m_vault = std::make_unique<RegistryVault>(&m_keys, m_settings.get());
    m_answers = 0;
    m_user.clear();
    m_fault.reset();
    m_dones = 0;
    m_doneFault.reset();
}

void TestRegistryVault::cleanup()
{
    m_vault.reset();
    m_settings.reset();
    m_keys.release();
    m_keys.fault.reset();
    m_keys.keys.clear();
    m_keys.reads = 0;
    m_keys.removals = 0;
}

void TestRegistryVault::asksTheKeyringOnlyWhereItMayHoldSomething()
{
    m_vault->resolve(domain, this, noteAnswer());
    QCOMPARE(m_answers, 1);
    QVERIFY(m_user.isEmpty());
    QCOMPARE(m_keys.reads, 0);

    fillKeyring();
    m_vault->resolve(QStringLiteral("Registry.Example:5000"), this, noteAnswer());
    QCOMPARE(m_answers, 1);
    QTRY_COMPARE(m_answers, 2);
    QCOMPARE(m_user, QStringLiteral("anna"));
    QVERIFY(m_vault->kept(domain).inKeyring);

    // Known from now on.
    m_vault->resolve(domain, this, noteAnswer());
    QCOMPARE(m_answers, 3);
    QCOMPARE(m_keys.reads, 1);
}

void TestRegistryVault::asksOnceForAll()
{
    fillKeyring();
    m_vault->resolve(domain, this, noteAnswer());
    m_vault->resolve(domain, this, noteAnswer());
    QTRY_COMPARE(m_answers, 2);
    QCOMPARE(m_keys.reads, 1);
}

void TestRegistryVault::goneContextHearsNothing()
{
    fillKeyring();
    auto context = std::make_unique<QObject>();
    m_vault->resolve(domain, context.get(), noteAnswer());
    m_vault->resolve(domain, this, noteAnswer());
    context.reset();
    QTRY_COMPARE(m_answers, 1);
}

void TestRegistryVault::faultIsKeptUntilForgotten()
{
    fillKeyring();
    m_keys.fault = KeyringFault::Locked;
    m_vault->resolve(domain, this, noteAnswer());
    QTRY_COMPARE(m_answers, 1);
    QCOMPARE(m_fault, KeyringFault::Locked);
    QVERIFY(m_user.isEmpty());
    QVERIFY(marked());

    m_keys.fault.reset();
    m_vault->resolve(domain, this, noteAnswer());
    QCOMPARE(m_answers, 2);
    QCOMPARE(m_keys.reads, 1);

    m_vault->forgetFault(domain);
    m_vault->resolve(domain, this, noteAnswer());
    QTRY_COMPARE(m_answers, 3);
    QCOMPARE(m_user, QStringLiteral("anna"));
    QVERIFY(!m_fault);
}

void TestRegistryVault::nothingFoundIsRemembered()
{
    fillKeyring();
    m_keys.keys.clear();
    m_vault->resolve(domain, this, noteAnswer());
    QTRY_COMPARE(m_answers, 1);
    QVERIFY(!m_fault);
    QVERIFY(!marked());
}

void TestRegistryVault::keptForTheSession()
{
    m_vault->setCredentials(domain, credentials("anna", "secret"), false, noteDone());
    QTRY_COMPARE(m_dones, 1);
    QVERIFY(!m_doneFault);
    m_vault->resolve(domain, this, noteAnswer());
    QCOMPARE(m_user, QStringLiteral("anna"));
    QVERIFY(m_keys.keys.isEmpty());
    QCOMPARE(m_keys.removals, 0);
    QVERIFY(!marked());
}

void TestRegistryVault::keptInTheKeyring()
{
    m_vault->setCredentials(domain, credentials("anna", "secret"), true, noteDone());
    QVERIFY(marked());
    QVERIFY(!m_vault->kept(domain).credentials);
    QTRY_COMPARE(m_dones, 1);
    QCOMPARE(m_keys.keys.value(entry), QByteArray("anna:secret"));
    QVERIFY(m_vault->kept(domain).inKeyring);

    // As after a restart.
    m_vault = std::make_unique<RegistryVault>(&m_keys, m_settings.get());
    m_vault->resolve(domain, this, noteAnswer());
    QCOMPARE(m_answers, 0);
    QTRY_COMPARE(m_answers, 1);
    QCOMPARE(m_user, QStringLiteral("anna"));
}

void TestRegistryVault::failedWriteChangesNothing_data()
{
    QTest::addColumn<KeyringFault>("fault");
    QTest::addColumn<bool>("mayBeThere");
    QTest::newRow("locked") << KeyringFault::Locked << false;
    QTest::newRow("absent") << KeyringFault::Absent << false;
    QTest::newRow("timed out") << KeyringFault::TimedOut << true;
    QTest::newRow("not stored") << KeyringFault::NotStored << true;
}

void TestRegistryVault::failedWriteChangesNothing()
{
    QFETCH(KeyringFault, fault);
    m_vault->setCredentials(domain, credentials("old", "secret"), false, noteDone());
    QTRY_COMPARE(m_dones, 1);
    m_keys.fault = fault;
    m_vault->setCredentials(domain, credentials("new", "secret"), true, noteDone());
    QTRY_COMPARE(m_dones, 2);
    QCOMPARE(m_doneFault, fault);
    QCOMPARE(m_vault->kept(domain).credentials->user, QStringLiteral("old"));
    QVERIFY(!m_vault->kept(domain).inKeyring);
    QTEST(marked(), "mayBeThere");
}

void TestRegistryVault::sessionOnlyTakesThePlaceOfTheKeyrings()
{
    fillKeyring();
    m_vault->setCredentials(domain, credentials("bob", "secret"), false, noteDone());
    QTRY_COMPARE(m_dones, 1);
    QVERIFY(m_keys.keys.isEmpty());
    QVERIFY(!marked());
    QCOMPARE(m_vault->kept(domain).credentials->user, QStringLiteral("bob"));
}

void TestRegistryVault::sessionOnlyLeavesAFailedKeyringAlone()
{
    fillKeyring();
    m_keys.fault = KeyringFault::Locked;
    m_vault->setCredentials(domain, credentials("bob", "secret"), false, noteDone());
    QTRY_COMPARE(m_dones, 1);
    QCOMPARE(m_doneFault, KeyringFault::Locked);
    QCOMPARE(m_keys.removals, 1);

    m_vault->setCredentials(domain, credentials("bob", "other"), false, noteDone());
    QTRY_COMPARE(m_dones, 2);
    QVERIFY(!m_doneFault);
    QCOMPARE(m_keys.removals, 1);
    QCOMPARE(m_vault->kept(domain).credentials->password.reveal(), QByteArray("other"));
    // It is still to be removed, and never to be used.
    QVERIFY(m_vault->choice(domain).leftover);
    QVERIFY(!marked());
}

void TestRegistryVault::forgets()
{
    fillKeyring();
    RegistryChoice choice;
    choice.useDocker = true;
    m_vault->setChoice(domain, choice);
    QVERIFY(marked());
    m_vault->resolve(domain, this, noteAnswer());
    QTRY_COMPARE(m_answers, 1);

    m_vault->forget(domain, noteDone());
    QVERIFY(!m_vault->kept(domain).credentials);
    QTRY_COMPARE(m_dones, 1);
    QVERIFY(m_keys.keys.isEmpty());
    QVERIFY(m_vault->choice(domain) == RegistryChoice());
}

void TestRegistryVault::forgottenWhileItIsRead()
{
    fillKeyring();
    m_keys.holding = true;
    m_vault->resolve(domain, this, noteAnswer());
    m_vault->forget(domain, noteDone());
    m_keys.release();
    QCOMPARE(m_answers, 1);
    QVERIFY(m_user.isEmpty());
    QVERIFY(!m_vault->kept(domain).credentials);
    QCOMPARE(m_dones, 1);
    QVERIFY(!marked());
}

void TestRegistryVault::givenWhileItIsRead()
{
    fillKeyring();
    m_keys.holding = true;
    m_vault->resolve(domain, this, noteAnswer());
    m_vault->setCredentials(domain, credentials("bob", "secret"), false, noteDone());
    m_keys.release();
    QCOMPARE(m_user, QStringLiteral("bob"));
}

// The dialog is left while the keyring waits for its password, and Remove is chosen in the next.
void TestRegistryVault::lateWriteDoesNotComeBack()
{
    m_keys.holding = true;
    m_vault->setCredentials(domain, credentials("anna", "secret"), true, noteDone());
    m_vault->forget(domain, noteDone());
    m_keys.release();
    QCOMPARE(m_dones, 2);
    QVERIFY(!m_vault->kept(domain).credentials);
    QVERIFY(m_keys.keys.isEmpty());
    QVERIFY(!marked());
}

void TestRegistryVault::keptAnewWhileItIsRemoved()
{
    fillKeyring();
    m_keys.holding = true;
    m_vault->forget(domain, noteDone());
    m_vault->setCredentials(domain, credentials("bob", "secret"), true, noteDone());
    m_keys.release();
    QCOMPARE(m_dones, 2);
    QCOMPARE(m_keys.keys.value(entry), QByteArray("bob:secret"));
    QVERIFY(marked());
}

void TestRegistryVault::failedRemovalIsTold()
{
    fillKeyring();
    m_keys.fault = KeyringFault::Denied;
    m_vault->forget(domain, noteDone());
    QTRY_COMPARE(m_dones, 1);
    QCOMPARE(m_doneFault, KeyringFault::Denied);

    // The keyring still has it, and may be opened: it is not used all the same.
    m_keys.fault.reset();
    m_vault->forgetFault(domain);
    m_vault->resolve(domain, this, noteAnswer());
    QCOMPARE(m_answers, 1);
    QVERIFY(m_user.isEmpty());
    QCOMPARE(m_keys.reads, 0);

    m_keys.fault = KeyringFault::NotFound;
    m_vault->forget(domain, noteDone());
    QTRY_COMPARE(m_dones, 2);
    QVERIFY(!m_doneFault);
    QCOMPARE(m_keys.removals, 2);
    QVERIFY(m_vault->choice(domain) == RegistryChoice());
}

void TestRegistryVault::failedWriteIsRemembered()
{
    m_keys.fault = KeyringFault::TimedOut;
    m_vault->setCredentials(domain, credentials("anna", "secret"), true, noteDone());
    QTRY_COMPARE(m_dones, 1);
    // Used for this session now, without another wait for the keyring.
    m_vault->setCredentials(domain, credentials("anna", "secret"), false, noteDone());
    QTRY_COMPARE(m_dones, 2);
    QVERIFY(!m_doneFault);
    QCOMPARE(m_keys.removals, 0);
}

void TestRegistryVault::choicesBecomeAccess()
{
    AccessChoice access;
    const auto ask = [&] {
        m_vault->resolve(domain, this,
                         [&](const AccessChoice &choice, const auto &) { access = choice; });
    };
    ask();
    QVERIFY(!access.access);
    QVERIFY(access.dockerConfig.isEmpty());
    QVERIFY(!access.mayRunHelpers);

    RegistryChoice choice;
    choice.caFile = QStringLiteral("/some/ca.pem");
    choice.mayRunHelpers = true;
    m_vault->setChoice(domain, choice);
    ask();
    QCOMPARE(access.access->caFile, choice.caFile);
    QVERIFY(!access.access->credentials);
    QVERIFY(access.dockerConfig.isEmpty());
    // Nothing names a helper where the file is not allowed.
    QVERIFY(!access.mayRunHelpers);

    choice.useDocker = true;
    m_vault->setChoice(domain, choice);
    ask();
    QCOMPARE(access.dockerConfig, dockerConfigFile());
    QVERIFY(access.mayRunHelpers);
}

void TestRegistryVault::settingsHoldNoPassword()
{
    m_vault->setCredentials(domain, credentials("anna", "canary-of-a-password"), true, noteDone());
    QTRY_COMPARE(m_dones, 1);
    QVERIFY(m_settings->flush());
    QFile file(m_folder->filePath(QStringLiteral("settings.ini")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto written = file.readAll();
    QVERIFY(written.contains("in-keyring=true"));
    QVERIFY(!written.contains("canary"));
    QVERIFY(!written.contains("anna"));
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestRegistryVault)
#include "tst_registryvault.moc"
