// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/serveraddress.h"

#include <QTest>

using namespace packdesk;

Q_DECLARE_METATYPE(packdesk::AddressFault)

class TestServerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAddress_data();
    void acceptsAddress();
    void refusesAddress_data();
    void refusesAddress();
    void knowsLoopback_data();
    void knowsLoopback();
    void namesServer_data();
    void namesServer();
};

void TestServerAddress::acceptsAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *typed, const char *url) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(url);
    };
    row("acme", "https://acme.evershell.ai/v1");
    row("  acme \n", "https://acme.evershell.ai/v1");
    row("a", "https://a.evershell.ai/v1");
    row("acme-2", "https://acme-2.evershell.ai/v1");
    row("4th-floor", "https://4th-floor.evershell.ai/v1");
    row("localhost", "https://localhost.evershell.ai/v1");
    row("https://acme.evershell.ai/v1", "https://acme.evershell.ai/v1");
    row("https://acme.evershell.ai/v1/", "https://acme.evershell.ai/v1");
    row("https://acme.evershell.ai/v1///", "https://acme.evershell.ai/v1");
    row("https://packs.example.com", "https://packs.example.com");
    row("https://packs.example.com/", "https://packs.example.com");
    row("HTTPS://Packs.Example.COM/Api", "https://packs.example.com/Api");
    row("https://packs.example.com:8443/a/b", "https://packs.example.com:8443/a/b");
    row("https://packs.example.com/a%2Fb", "https://packs.example.com/a%2Fb");
    row("https://192.0.2.7/v1", "https://192.0.2.7/v1");
    row("https://[2001:db8::1]:8443/v1", "https://[2001:db8::1]:8443/v1");
    row("http://127.0.0.1:4010", "http://127.0.0.1:4010");
    row("http://127.0.0.1:4010/", "http://127.0.0.1:4010");
    row("http://127.255.255.254/v1", "http://127.255.255.254/v1");
    row("http://localhost:8080/v1", "http://localhost:8080/v1");
    row("http://LOCALHOST/v1", "http://localhost/v1");
    row("http://[::1]:8080/v1", "http://[::1]:8080/v1");
}

void TestServerAddress::acceptsAddress()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    const auto parsed = parseServerAddress(typed);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->toString(QUrl::FullyEncoded), url);
}

void TestServerAddress::refusesAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<AddressFault>("fault");
    const auto row = [](const char *typed, AddressFault fault) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << fault;
    };
    row("", AddressFault::Empty);
    row(" \t\n", AddressFault::Empty);
    row("Acme", AddressFault::BadSlug);
    row("-acme", AddressFault::BadSlug);
    row("acme-", AddressFault::BadSlug);
    row("ac me", AddressFault::BadSlug);
    row("ac_me", AddressFault::BadSlug);
    row("äcme", AddressFault::BadSlug);
    row("аcme", AddressFault::BadSlug);
    row("acme?x", AddressFault::BadSlug);
    row("acme#x", AddressFault::BadSlug);
    row("a123456789012345678901234567890123456789012345678901234567890123", AddressFault::BadSlug);
    row("acme.evershell.ai", AddressFault::BadUrl);
    row("acme.evershell.ai/v1", AddressFault::BadUrl);
    row("localhost:8080", AddressFault::BadUrl);
    row("127.0.0.1:8080", AddressFault::BadUrl);
    row("https:acme.evershell.ai", AddressFault::BadUrl);
    row("https:/acme.evershell.ai", AddressFault::BadUrl);
    row("https://", AddressFault::BadUrl);
    row("https:///v1", AddressFault::BadUrl);
    row("https://:443/v1", AddressFault::BadUrl);
    row("https://a b.example.com", AddressFault::BadUrl);
    row("https://a.example.com/a b", AddressFault::BadUrl);
    row("https://a.example.com:99999", AddressFault::BadUrl);
    row("https://a.example.com:0", AddressFault::BadUrl);
    row("https://a.example.com:port", AddressFault::BadUrl);
    row("https://[::1", AddressFault::BadUrl);
    row("://a.example.com", AddressFault::BadUrl);
    row("https://user@a.example.com", AddressFault::UserInfo);
    row("https://user:word@a.example.com/v1", AddressFault::UserInfo);
    row("https://@a.example.com/v1", AddressFault::UserInfo);
    row("https://:@a.example.com/v1", AddressFault::UserInfo);
    row("http://127.0.0.1@a.example.com/v1", AddressFault::UserInfo);
    row("https://a.example.com/v1?", AddressFault::QueryOrFragment);
    row("https://a.example.com/v1?tenant=a", AddressFault::QueryOrFragment);
    row("https://a.example.com/v1#", AddressFault::QueryOrFragment);
    row("https://a.example.com/v1#x", AddressFault::QueryOrFragment);
    row("http://acme.evershell.ai/v1", AddressFault::NotSecure);
    row("http://192.168.1.1/v1", AddressFault::NotSecure);
    row("http://0.0.0.0/v1", AddressFault::NotSecure);
    row("http://128.0.0.1/v1", AddressFault::NotSecure);
    row("http://127.0.0.1.example.com/v1", AddressFault::NotSecure);
    row("http://localhost.example.com/v1", AddressFault::NotSecure);
    row("http://[::2]/v1", AddressFault::NotSecure);
    row("http://[::ffff:10.0.0.1]/v1", AddressFault::NotSecure);
    row("ftp://127.0.0.1/v1", AddressFault::NotSecure);
    row("file://localhost/etc/passwd", AddressFault::NotSecure);
    row("ws://localhost/v1", AddressFault::NotSecure);
}

void TestServerAddress::refusesAddress()
{
    QFETCH(QString, typed);
    QFETCH(AddressFault, fault);
    const auto parsed = parseServerAddress(typed);
    QVERIFY2(!parsed.has_value(), qPrintable(parsed ? parsed->toString() : QString()));
    QCOMPARE(int(parsed.error()), int(fault));
}

void TestServerAddress::knowsLoopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char *host, bool loopback) {
        QTest::newRow(host) << QString::fromLatin1(host) << loopback;
    };
    row("localhost", true);
    row("LocalHost", true);
    row("127.0.0.1", true);
    row("127.1.2.3", true);
    row("::1", true);
    row("", false);
    row("127.0.0", false);
    row("127.0.0.256", false);
    row("127.0.0.+1", false);
    row("127.0.0.01", false);
    row("127.0.0.1.", false);
    row("127.0.0.1.5", false);
    row("1.127.0.1", false);
    row("::", false);
    row("::ffff:127.0.0.1", false);
    row("localhost.localdomain", false);
}

void TestServerAddress::knowsLoopback()
{
    QFETCH(QString, host);
    QTEST(isLoopbackHost(host), "loopback");
}

void TestServerAddress::namesServer_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *url, const char *name) {
        QTest::newRow(url) << QUrl(QString::fromUtf8(url)) << QString::fromUtf8(name);
    };
    row("https://acme.evershell.ai/v1", "acme");
    row("https://acme.evershell.ai:8443/v1", "acme.evershell.ai:8443");
    row("https://a.b.evershell.ai/v1", "a.b.evershell.ai");
    row("https://evershell.ai/v1", "evershell.ai");
    row("https://packs.example.com/v1", "packs.example.com");
    row("https://packs.example.com:8443/v1", "packs.example.com:8443");
    row("http://127.0.0.1:4010", "127.0.0.1:4010");
    row("http://[::1]:4010", "[::1]:4010");
    row("https://аcme.example.com/v1", "xn--cme-5cd.example.com");
}

void TestServerAddress::namesServer()
{
    QFETCH(QUrl, url);
    QTEST(nameForServer(url), "name");
}

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
