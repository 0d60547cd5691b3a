// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/connection.h"

#include "models/api/apicall.h"
#include "models/api/curluploadtransport.h"
#include "models/api/qthttptransport.h"

#include <QTest>

using namespace packdesk;

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasALabelForTitles_data();
    void hasALabelForTitles();
    void opensWithTheRealTransports();
    void buildsUrlsOfResources_data();
    void buildsUrlsOfResources();
};

void ConnectionTest::hasALabelForTitles_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *url, const char *label) {
        QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(label);
    };
    row("https://acme.evershell.ai/v1", "acme.evershell.ai");
    row("https://acme.evershell.ai:443/v1", "acme.evershell.ai");
    row("https://acme.evershell.ai:8443", "acme.evershell.ai:8443");
    row("http://127.0.0.1:4010", "127.0.0.1:4010");
    row("http://localhost:80/v1", "localhost");
    row("http://[::1]:4010/v1", "[::1]:4010");
}

void ConnectionTest::hasALabelForTitles()
{
    QFETCH(QString, url);
    QFETCH(QString, label);
    QCOMPARE(Connection::open(QUrl(url), Secret())->hostLabel(), label);
}

void ConnectionTest::opensWithTheRealTransports()
{
    const QUrl url(QStringLiteral("https://acme.evershell.ai/v1"));
    const auto connection = Connection::open(url, Secret(QByteArray("sk_canary")));
    QCOMPARE(connection->baseUrl(), url);
    QCOMPARE(connection->key().reveal(), QByteArray("sk_canary"));
    QCOMPARE(connection->limits().connectSeconds, 15);
    QVERIFY(dynamic_cast<QtHttpTransport *>(&connection->http()));
    QVERIFY(dynamic_cast<CurlUploadTransport *>(&connection->upload()));
}

void ConnectionTest::buildsUrlsOfResources_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *name, const char *base, const char *id, const char *url) {
        QTest::newRow(name) << QString::fromLatin1(base) << QString::fromUtf8(id)
                            << QByteArray(url);
    };
    row("plain", "https://h/v1", "pack_1", "https://h/v1/packs/pack_1");
    row("slash at the end", "https://h/v1/", "a", "https://h/v1/packs/a");
    row("at the root", "http://127.0.0.1:4010", "a", "http://127.0.0.1:4010/packs/a");
    row("slash", "https://h/v1", "a/b", "https://h/v1/packs/a%2Fb");
    row("query", "https://h/v1", "a?b#c", "https://h/v1/packs/a%3Fb%23c");
    row("per cent", "https://h/v1", "%2e", "https://h/v1/packs/%252e");
    row("space and letter", "https://h/v1", "a \xc3\xa4", "https://h/v1/packs/a%20%C3%A4");
}

void ConnectionTest::buildsUrlsOfResources()
{
    QFETCH(QString, base);
    QFETCH(QString, id);
    QFETCH(QByteArray, url);
    QCOMPARE(resourceUrl(QUrl(base), {QStringLiteral("packs"), id}).toEncoded(), url);
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
