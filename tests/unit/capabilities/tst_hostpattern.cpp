// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/hostpattern.h"

#include <QTest>

using namespace packdesk;

class TestHostPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void scripts_data();
    void scripts();
};

void TestHostPattern::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("plainHttp");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("wildcard");
    auto row = [](const char *text, bool plainHttp, const char *pattern, bool wildcard) {
        QTest::addRow("%s %d", text, int(plainHttp))
            << QString::fromUtf8(text) << plainHttp << QString::fromLatin1(pattern) << wildcard;
    };
    row("a.com", false, "a.com", false);
    row("A.Com.", false, "a.com", false);
    row("a.com:443", false, "a.com", false);
    row("a.com:443", true, "a.com", false);
    row("a.com:80", false, "a.com:80", false);
    row("a.com:80", true, "a.com", false);
    row("a.com:65535", false, "a.com:65535", false);
    row("a.com:*", false, "a.com:*", true);
    row("*", false, "*", true);
    row("**.a.com", false, "**.a.com", true);
    row("a?.com", false, "a?.com", true);
    row("a[0-9].com", false, "a[0-9].com", true);
    row("[12].com:8080", false, "[12].com:8080", true);
    row("[FE80::1]", false, "[fe80::1]", false);
    row("[::1]:443", false, "[::1]", false);
    row("[::ffff:1.2.3.4]:81", false, "[::ffff:1.2.3.4]:81", false);
    row("STRASSE.de", false, "strasse.de", false);
    row("bücher.DE", false, "xn--bcher-kva.de", false);
}

void TestHostPattern::reads()
{
    QFETCH(QString, text);
    QFETCH(bool, plainHttp);
    const auto host = HostPattern::read(text, plainHttp);
    QVERIFY(host.valid);
    QTEST(host.pattern, "pattern");
    QTEST(host.wildcard, "wildcard");
    QVERIFY(!host.mixedScripts);
    QCOMPARE(HostPattern::read(host.pattern, plainHttp).pattern, host.pattern);
}

void TestHostPattern::refuses_data()
{
    QTest::addColumn<QString>("text");
    auto row = [](const QString &text) { QTest::newRow(qPrintable(text.left(30))) << text; };
    row(QString());
    row(QStringLiteral("."));
    row(QStringLiteral("a.com.."));
    row(QStringLiteral("a.com:00443"));
    row(QStringLiteral("a.com:44 3"));
    row(QStringLiteral("a.com:1:2"));
    row(QStringLiteral("a.com#"));
    row(QStringLiteral("a.com?x=1"));
    row(QStringLiteral("a[.com"));
    row(QStringLiteral("[::1"));
    row(QStringLiteral("[1]:x"));
    row(QStringLiteral("a\u200Bb.com"));
    row(QStringLiteral("a\u3002com"));
    row(QStringLiteral("b\u00FC*.com"));
    row(QStringLiteral("\u2168.com"));
    row(QStringLiteral("a.com\n"));
    row(QStringLiteral("abcdefgh.").repeated(29));
}

void TestHostPattern::refuses()
{
    QFETCH(QString, text);
    const auto host = HostPattern::read(text, false);
    QVERIFY2(!host.valid, qPrintable(host.pattern));
    QCOMPARE(host.pattern, text);
}

void TestHostPattern::scripts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mixed");
    auto row = [](const char *text, bool mixed) {
        QTest::newRow(text) << QString::fromUtf8(text) << mixed;
    };
    row("пример.рф", false);
    row("пример.com", true);
    row("www.пример.рф", true);
    row("日本.com", false);
    row("例え.テスト", false);
    row("한국.kr", false);
    row("한국.テスト", true);
    row("αβγ.com", true);
    row("xn--80ak6aa92e.com", true);
    row("*.xn--pypal-4ve.com:8443", true);
    // Whatever breaks the grammar is looked at all the same.
    row("https://pаypal.com", true);
}

void TestHostPattern::scripts()
{
    QFETCH(QString, text);
    QTEST(HostPattern::read(text, false).mixedScripts, "mixed");
}

QTEST_GUILESS_MAIN(TestHostPattern)
#include "tst_hostpattern.moc"
