// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/redactor.h"

#include <QTest>

using namespace packdesk;

class RedactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesSecretsOut_data();
    void takesSecretsOut();
    void leavesTheRest_data();
    void leavesTheRest();
    void takesListedSecretsOut();
    void looksBesideHalfCharacters();
    void urlsLoseWhatMayBeSecret();
    void excerptsAreSafe_data();
    void excerptsAreSafe();
};

void RedactorTest::takesSecretsOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *name, const char *text, const char *safe) {
        QTest::newRow("cut before the host")
            << QStringLiteral("at https://user:pass") << QStringLiteral("at https://***");
        QTest::newRow("sign in a password")
            << QStringLiteral("https://user:p@ss@host/x") << QStringLiteral("https://host/x");
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(safe);
    };
    row("key", "key sk_canary-12_ab.", "key sk_***.");
    row("key in json", "{\"k\":\"sk_canary12\"}", "{\"k\":\"sk_***\"}");
    row("token", "eyJhbGciOi.eyJcanary.c-d_e", "eyJ***");
    row("header", "Authorization: Bearer canary12", "Authorization: Bearer ***");
    row("small letters", "authorization: bearer canary12=", "authorization: bearer ***");
    row("basic", "Proxy-Authorization: Basic Y2FuYXJ5", "Proxy-Authorization: Basic ***");
    row("user info", "https://me:canary@h.example/a", "https://h.example/a");
    row("user only", "GET https://canary@h/", "GET https://h/");
    row("query", "https://h/a?key=canary&b=c#d", "https://h/a?***#d");
    row("two", "sk_canary1 and sk_canary2", "sk_*** and sk_***");
    row("key after an underscore", "x_sk_canary1", "x_sk_***");
    row("key after a colon", "key:sk_canary1", "key:sk_***");
}

void RedactorTest::takesSecretsOut()
{
    QFETCH(QString, text);
    QFETCH(QString, safe);
    QCOMPARE(redacted(text), safe);
    QCOMPARE(redacted(redacted(text)), redacted(text));
    QVERIFY(!redacted(text).contains(QLatin1String("canary")));
}

void RedactorTest::leavesTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringLiteral("The risk_free bearer of a task_list.");
    QTest::newRow("url") << QStringLiteral("https://h.example:8443/v1/packs/pack_1");
    QTest::newRow("port at the end") << QStringLiteral("Cannot reach https://h.example:8443");
    QTest::newRow("port and full stop") << QStringLiteral("Cannot reach https://h.example:8443.");
    QTest::newRow("mail") << QStringLiteral("ask me@example.com?");
    QTest::newRow("digest") << QStringLiteral("r/a@sha256:eyJ0");
    QTest::newRow("empty") << QString();
}

void RedactorTest::leavesTheRest()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

void RedactorTest::takesListedSecretsOut()
{
    const QStringList secrets{QStringLiteral("plain canary"), QString()};
    QCOMPARE(redacted(QStringLiteral("a plain canary here, sk_canary1"), secrets),
             QStringLiteral("a *** here, sk_***"));
}

void RedactorTest::urlsLoseWhatMayBeSecret()
{
    const QUrl url(QStringLiteral("https://u:p@h.example:8443/v1/a%2Fb?k=v#f"));
    QCOMPARE(safeUrl(url), QStringLiteral("https://h.example:8443/v1/a%2Fb"));
}

void RedactorTest::excerptsAreSafe_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("safe");
    QTest::newRow("lines") << QByteArray("<p>\n  a\t b\r\n</p>") << QStringLiteral("<p> a b </p>");
    QTest::newRow("escape") << QByteArray("a\x1b[31mb") << QStringLiteral("a[31mb");
    QTest::newRow("direction") << QByteArray("a\xe2\x80\xae"
                                             "b")
                               << QStringLiteral("ab");
    QTest::newRow("no utf-8") << QByteArray("a\xff"
                                            "b")
                              << QStringLiteral("a\ufffdb");
    QTest::newRow("secret") << QByteArray("key sk_canary12") << QStringLiteral("key sk_***");
    QTest::newRow("long") << QByteArray(100000, 'x') << QString(300, QLatin1Char('x'));
    QTest::newRow("emoji") << QByteArray("\xf0\x9f\x98\x80") << QStringLiteral("\U0001F600");
    QTest::newRow("empty") << QByteArray() << QString();
}

void RedactorTest::excerptsAreSafe()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, safe);
    QCOMPARE(safeExcerpt(bytes), safe);
}

// Of a text that is cut in the middle of a character, one half is left.
void RedactorTest::looksBesideHalfCharacters()
{
    const QString half(QChar(0xd83d));
    const QString safe = redacted(QStringLiteral("Bearer abcdefgh ") + half);
    QVERIFY2(safe.startsWith(QLatin1String("Bearer *** ")), qPrintable(safe));
    QVERIFY(safe.isValidUtf16());
}

QTEST_GUILESS_MAIN(RedactorTest)
#include "tst_redactor.moc"
