// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/registrykeys.h"
#include "tests/support/fakekeystore.h"

#include <QTest>

using namespace packdesk;

class TestRegistryKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAndGivesBack_data();
    void keepsAndGivesBack();
    void registriesAreApart();
    void refusesUsers_data();
    void refusesUsers();
    void removes();
    void faultsArePassedOn();
    void strangeEntry();

private:
    QString read(const QString &domain);
    std::optional<KeyringFault> write(const QString &domain, const QString &user,
                                      const QByteArray &password);

    FakeKeyStore m_store;
};

QString TestRegistryKeys::read(const QString &domain)
{
    QString shown;
    RegistryKeys(&m_store).read(
        domain, [&](const tl::expected<RegistryCredentials, KeyringError> &kept) {
            shown = kept
                ? kept->user + QLatin1Char('|') + QString::fromUtf8(kept->password.reveal())
                : QStringLiteral("fault %1").arg(int(kept.error().fault));
        });
    return QTest::qWaitFor([&] { return !shown.isNull(); }) ? shown : QString();
}

std::optional<KeyringFault> TestRegistryKeys::write(const QString &domain, const QString &user,
                                                    const QByteArray &password)
{
    bool done = false;
    std::optional<KeyringFault> fault;
    RegistryKeys(&m_store).write(domain, {user, Secret(password)},
                                 [&](const tl::expected<void, KeyringError> &answer) {
                                     done = true;
                                     if (!answer)
                                         fault = answer.error().fault;
                                 });
    // Never before the call returned.
    return !done && QTest::qWaitFor([&] { return done; }) ? fault : KeyringFault::TimedOut;
}

void TestRegistryKeys::keepsAndGivesBack_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("usual") << QStringLiteral("robot$ci") << QByteArray("secret");
    QTest::newRow("colons") << QStringLiteral("u") << QByteArray(":a:b:");
    QTest::newRow("no password") << QStringLiteral("u") << QByteArray("");
    QTest::newRow("not Latin") << QString::fromUtf8("\xC3\xA4") << QByteArray("\xE2\x9C\x93");
}

void TestRegistryKeys::keepsAndGivesBack()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    const auto domain = QStringLiteral("registry.acme.io:5000");
    QCOMPARE(write(domain, user, password), std::nullopt);
    QCOMPARE(read(domain), user + QLatin1Char('|') + QString::fromUtf8(password));
    QCOMPARE(read(domain.toUpper()), user + QLatin1Char('|') + QString::fromUtf8(password));
}

void TestRegistryKeys::registriesAreApart()
{
    const auto notFound = QStringLiteral("fault %1").arg(int(KeyringFault::NotFound));
    QCOMPARE(write(QStringLiteral("a.b"), QStringLiteral("u"), "p"), std::nullopt);
    QCOMPARE(read(QStringLiteral("a.b:1")), notFound);
    QCOMPARE(read(QStringLiteral("x.a.b")), notFound);
    // Nor is the key of an account ever taken for one.
    m_store.keys.insert(QStringLiteral("acme"), "sk_account:key");
    QCOMPARE(read(QStringLiteral("acme")), notFound);
    QVERIFY(RegistryKeys::entryOf(QStringLiteral("acme")) != QStringLiteral("acme"));
}

void TestRegistryKeys::refusesUsers_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("empty") << QString();
    QTest::newRow("colon") << QStringLiteral("a:b");
    QTest::newRow("line feed") << QStringLiteral("a\nb");
}

void TestRegistryKeys::refusesUsers()
{
    QFETCH(QString, user);
    const auto before = m_store.writes;
    QVERIFY(!RegistryKeys::canKeep({user, {}}));
    QCOMPARE(write(QStringLiteral("c.d"), user, "p"), KeyringFault::Other);
    QCOMPARE(m_store.writes, before);
}

void TestRegistryKeys::removes()
{
    QCOMPARE(write(QStringLiteral("e.f"), QStringLiteral("u"), "p"), std::nullopt);
    bool done = false;
    RegistryKeys(&m_store).remove(QStringLiteral("E.F"),
                                  [&](const tl::expected<void, KeyringError> &) { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(read(QStringLiteral("e.f")),
             QStringLiteral("fault %1").arg(int(KeyringFault::NotFound)));
}

void TestRegistryKeys::faultsArePassedOn()
{
    m_store.fault = KeyringFault::Locked;
    QCOMPARE(read(QStringLiteral("a.b")),
             QStringLiteral("fault %1").arg(int(KeyringFault::Locked)));
    QCOMPARE(write(QStringLiteral("a.b"), QStringLiteral("u"), "p"), KeyringFault::Locked);
    m_store.fault.reset();
}

void TestRegistryKeys::strangeEntry()
{
    const auto other = QStringLiteral("fault %1").arg(int(KeyringFault::Other));
    for (const auto *kept : {"", "nothing", ":p"}) {
        m_store.keys.insert(RegistryKeys::entryOf(QStringLiteral("g.h")), kept);
        QCOMPARE(read(QStringLiteral("g.h")), other);
    }
}

QTEST_GUILESS_MAIN(TestRegistryKeys)
#include "tst_registrykeys.moc"
