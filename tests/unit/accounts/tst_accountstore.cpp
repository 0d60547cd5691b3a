// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/accountstore.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;

class TestAccountStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void keepsAndFinds();
    void survivesARestart();
    void knowsAServerAgain();
    void namesAreUnique();
    void replaces();
    void removes();
    void remembersTheLastUsed();
    void distrustsTheFile_data();
    void distrustsTheFile();
    void hugeCountDoesNotHang();
    void sameIdTwiceCountsOnce();

private:
    QString path() const { return m_directory->filePath(QStringLiteral("settings.conf")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QSettings> m_settings;
};

namespace {

QUrl acme()
{
    return QUrl(QStringLiteral("https://acme.evershell.ai/v1"));
}
QUrl local()
{
    return QUrl(QStringLiteral("http://127.0.0.1:4010"));
}

} // namespace

void TestAccountStore::init()
{
    m_settings.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(path(), QSettings::IniFormat);
}

void TestAccountStore::startsEmpty()
{
    const AccountStore store(m_settings.get());
    QVERIFY(store.accounts().isEmpty());
    QVERIFY(!store.lastUsed());
    QVERIFY(!store.find(QString()));
    QVERIFY(!store.findByName(QString()));
    QVERIFY(!store.findByServer(QUrl()));
}

void TestAccountStore::keepsAndFinds()
{
    AccountStore store(m_settings.get());
    QSignalSpy changed(&store, &AccountStore::changed);
    const Account account = store.accountFor(acme());
    QCOMPARE(account.name, QStringLiteral("acme"));
    QVERIFY(!account.id.isEmpty());
    QVERIFY(store.accounts().isEmpty());
    QCOMPARE(changed.count(), 0);
    store.keep(account);
    QCOMPARE(changed.count(), 1);
    QVERIFY(store.find(account.id) == account);
    QVERIFY(store.findByName(QStringLiteral("ACME")) == account);
    QVERIFY(store.findByServer(acme()) == account);
    QVERIFY(!store.findByName(QStringLiteral("acm")));
    store.keep(account);
    QCOMPARE(changed.count(), 1);
}

void TestAccountStore::survivesARestart()
{
    QList<Account> kept;
    {
        AccountStore store(m_settings.get());
        store.keep(store.accountFor(acme()));
        store.keep(store.accountFor(local()));
        store.setLastUsed(store.accounts().at(1).id);
        kept = store.accounts();
    }
    m_settings.reset();
    m_settings = std::make_unique<QSettings>(path(), QSettings::IniFormat);
    const AccountStore store(m_settings.get());
    QCOMPARE(store.accounts().size(), 2);
    QVERIFY(store.accounts() == kept);
    QVERIFY(store.lastUsed() == kept.at(1));
}

void TestAccountStore::knowsAServerAgain()
{
    AccountStore store(m_settings.get());
    const Account account = store.accountFor(acme());
    store.keep(account);
    QVERIFY(store.accountFor(acme()) == account);
    QVERIFY(store.accountFor(local()).id != account.id);
}

void TestAccountStore::namesAreUnique()
{
    AccountStore store(m_settings.get());
    store.keep(store.accountFor(acme()));
    store.keep(store.accountFor(QUrl(QStringLiteral("https://acme.evershell.ai/v2"))));
    store.keep(store.accountFor(QUrl(QStringLiteral("https://acme.evershell.ai/v3"))));
    QCOMPARE(store.accounts().at(1).name, QStringLiteral("acme (2)"));
    QCOMPARE(store.accounts().at(2).name, QStringLiteral("acme (3)"));
}

void TestAccountStore::replaces()
{
    AccountStore store(m_settings.get());
    Account account = store.accountFor(acme());
    store.keep(account);
    account.name = QStringLiteral("Acme Incorporated");
    store.keep(account);
    QCOMPARE(store.accounts().size(), 1);
    QVERIFY(AccountStore(m_settings.get()).find(account.id) == account);
}

void TestAccountStore::removes()
{
    AccountStore store(m_settings.get());
    const Account first = store.accountFor(acme());
    const Account second = store.accountFor(local());
    store.keep(first);
    store.keep(second);
    store.setLastUsed(first.id);
    QSignalSpy changed(&store, &AccountStore::changed);
    store.remove(first.id);
    store.remove(QStringLiteral("unknown"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(store.accounts().size(), 1);
    QVERIFY(!store.lastUsed());
    const AccountStore again(m_settings.get());
    QCOMPARE(again.accounts().size(), 1);
    QVERIFY(again.find(second.id) == second);
}

void TestAccountStore::remembersTheLastUsed()
{
    AccountStore store(m_settings.get());
    const Account account = store.accountFor(acme());
    store.keep(account);
    QSignalSpy changed(&store, &AccountStore::changed);
    store.setLastUsed(account.id);
    store.setLastUsed(account.id);
    QCOMPARE(changed.count(), 1);
    QVERIFY(store.lastUsed() == account);
    store.setLastUsed(QStringLiteral("unknown"));
    QVERIFY(!store.lastUsed());
}

void TestAccountStore::distrustsTheFile_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("taken");
    const QString id = QStringLiteral("0b29c9b5-4b2c-4d30-8f36-1f6b8a3a2f10");
    const QString name = QStringLiteral("acme");
    const QString server = acme().toString();
    QTest::newRow("good") << id << name << server << true;
    QTest::newRow("no id") << QString() << name << server << false;
    QTest::newRow("bad id") << QStringLiteral("../x") << name << server << false;
    QTest::newRow("no name") << id << QString() << server << false;
    QTest::newRow("no server") << id << name << QString() << false;
    QTest::newRow("slug") << id << name << QStringLiteral("acme") << false;
    QTest::newRow("http") << id << name << QStringLiteral("http://acme.evershell.ai/v1") << false;
    QTest::newRow("with user") << id << name << QStringLiteral("https://a:b@example.com") << false;
    QTest::newRow("file") << id << name << QStringLiteral("file:///etc/passwd") << false;
}

void TestAccountStore::distrustsTheFile()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(QString, server);
    QFETCH(bool, taken);
    m_settings->setValue(QStringLiteral("accounts/list/size"), 1);
    m_settings->setValue(QStringLiteral("accounts/list/1/id"), id);
    m_settings->setValue(QStringLiteral("accounts/list/1/name"), name);
    m_settings->setValue(QStringLiteral("accounts/list/1/server"), server);
    QCOMPARE(AccountStore(m_settings.get()).accounts().size(), taken ? 1 : 0);
}

void TestAccountStore::hugeCountDoesNotHang()
{
    m_settings->setValue(QStringLiteral("accounts/list/size"), 2000000000);
    QVERIFY(AccountStore(m_settings.get()).accounts().isEmpty());
}

void TestAccountStore::sameIdTwiceCountsOnce()
{
    AccountStore store(m_settings.get());
    store.keep(store.accountFor(acme()));
    for (const char *field : {"id", "name", "server"})
        m_settings->setValue(
            QStringLiteral("accounts/list/2/%1").arg(QLatin1String(field)),
            m_settings->value(QStringLiteral("accounts/list/1/%1").arg(QLatin1String(field))));
    m_settings->setValue(QStringLiteral("accounts/list/size"), 2);
    QCOMPARE(AccountStore(m_settings.get()).accounts().size(), 1);
}

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
