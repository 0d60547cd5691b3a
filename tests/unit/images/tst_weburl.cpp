// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/registrywords.h"
#include "models/images/weburl.h"

#include <QTest>

using namespace packdesk;

class TestWebUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void origins();
    void resolves();
    void parameters();
    void addresses_data();
    void addresses();
    void words();
};

void TestWebUrl::parses_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<bool>("isLoopback");
    auto row
        = [](const char *url, const char *shown, bool isPrivate = false, bool isLoopback = false) {
              QTest::newRow(url) << QByteArray(url) << QString::fromLatin1(shown) << isPrivate
                                 << isLoopback;
          };
    row("https://Example.com/a?b=secret#c", "https://example.com:443/a");
    row("http://127.0.0.1:5000/v2/", "http://127.0.0.1:5000/v2/", true, true);
    row("http://127.1/", "http://127.0.0.1:80/", true, true);
    row("http://0x7f000001/", "http://127.0.0.1:80/", true, true);
    row("http://2130706433/", "http://127.0.0.1:80/", true, true);
    row("http://[::1]:5000/", "http://[::1]:5000/", true, true);
    row("http://localhost/", "http://localhost:80/", true, true);
    row("http://a.localhost/", "http://a.localhost:80/", true, false);
    row("http://localhost.example.com/", "http://localhost.example.com:80/");
    row("https://10.1.2.3/", "https://10.1.2.3:443/", true);
    row("https://[fd00::1]/", "https://[fd00::1]:443/", true);
    row("https://8.8.8.8/", "https://8.8.8.8:443/");
    row("ftp://a/", "");
    row("file:///etc/passwd", "");
    row("https://user@a/", "");
    row("https://user:pw@a/", "");
    row("https://", "");
    row("a/b", "");
    row("", "");
}

void TestWebUrl::parses()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, shown);
    const auto parsed = WebUrl::parse(url);
    QCOMPARE(parsed.has_value(), !shown.isEmpty());
    if (!parsed)
        return;
    QCOMPARE(parsed->shown(), shown);
    QTEST(parsed->isPrivate(), "isPrivate");
    QTEST(parsed->isLoopback(), "isLoopback");
}

void TestWebUrl::origins()
{
    const auto one = WebUrl::parse("https://a.b/x");
    QVERIFY(one->hasOriginOf(*WebUrl::parse("https://A.b:443/y")));
    QVERIFY(!one->hasOriginOf(*WebUrl::parse("http://a.b/x")));
    QVERIFY(!one->hasOriginOf(*WebUrl::parse("https://a.b:444/x")));
    QVERIFY(!one->hasOriginOf(*WebUrl::parse("https://b.b/x")));
}

void TestWebUrl::resolves()
{
    const auto base = WebUrl::parse("https://a.b/x/y?z");
    QCOMPARE(base->resolved("/k")->url(), QByteArray("https://a.b/k"));
    QCOMPARE(base->resolved("k")->url(), QByteArray("https://a.b/x/k"));
    QCOMPARE(base->resolved("//c.d/k")->url(), QByteArray("https://c.d/k"));
    QCOMPARE(base->resolved("http://c.d/k")->url(), QByteArray("http://c.d/k"));
    QVERIFY(!base->resolved(""));
    QVERIFY(!base->resolved("javascript:alert(1)"));
    QVERIFY(!base->resolved("//user@c.d/"));
}

void TestWebUrl::parameters()
{
    const auto url = WebUrl::parse("https://a.b/t?x=1")->withParameter("s", "a b&c=d");
    QVERIFY(url);
    QCOMPARE(url->url().toLower(), QByteArray("https://a.b/t?x=1&s=a+b%26c%3dd"));
}

void TestWebUrl::addresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isPrivate");
    for (const auto *address : {"0.0.0.0",
                                "10.0.0.1",
                                "100.64.0.1",
                                "127.0.0.1",
                                "169.254.169.254",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.168.1.1",
                                "198.18.0.1",
                                "224.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "fc00::1",
                                "fdff::1",
                                "fe80::1",
                                "fec0::1",
                                "ff02::1",
                                "::ffff:10.0.0.1",
                                "::127.0.0.1",
                                "64:ff9b::a00:1",
                                "",
                                "example.com"})
        QTest::newRow(qPrintable(QLatin1String("private ") + QLatin1String(address)))
            << QByteArray(address) << true;
    for (const auto *address :
         {"1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.0.1",
          "198.20.0.1", "223.255.255.255", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"})
        QTest::newRow(qPrintable(QLatin1String("public ") + QLatin1String(address)))
            << QByteArray(address) << false;
}

void TestWebUrl::addresses()
{
    QFETCH(QByteArray, address);
    QTEST(isPrivateAddress(address), "isPrivate");
}

void TestWebUrl::words()
{
    QCOMPARE(registryWords("{\"errors\":[{\"code\":\"A\",\"message\":\"b\"}]}"),
             QStringLiteral("A: b"));
    QCOMPARE(registryWords("{\"errors\":[{\"code\":\"A\"}]}"), QStringLiteral("A"));
    QCOMPARE(registryWords("{\"errors\":[]}"), QStringLiteral("{\"errors\":[]}"));
    QCOMPARE(registryWords("<b>no\x07</b>\r\n"), QStringLiteral("<b>no </b>"));
    QCOMPARE(registryWords(QByteArray(5000, 'a')).size(), 300);
    QVERIFY(registryWords({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestWebUrl)
#include "tst_weburl.moc"
