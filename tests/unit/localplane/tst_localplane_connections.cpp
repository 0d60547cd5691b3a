// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/localplane/planefixture.h"

#include <QSet>
#include <QTest>

using namespace packdesk;

/// Connections that stay, ids that do not repeat, and where the API lies.
class TestLocalPlaneConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesManyRequestsOnOneConnection();
    void givesEveryRequestItsOwnId();
    void honoursTheBasePath_data();
    void honoursTheBasePath();
};

void TestLocalPlaneConnections::servesManyRequestsOnOneConnection()
{
    PlaneFixture fixture;
    httplib::Client client("127.0.0.1", fixture.plane().port());
    client.set_keep_alive(true);
    const httplib::Headers headers{
        {"Authorization", "Bearer " + fixture.token(QStringLiteral("full_access")).toStdString()}};
    for (int i = 0; i < 30; ++i) {
        const auto answer = i % 2 == 0
            ? client.Get("/v1/packs", headers)
            : client.Post("/v1/packs", headers, "{}", "application/json");
        QVERIFY(answer);
        QCOMPARE(answer->status, i % 2 == 0 ? 200 : 400);
    }
}

void TestLocalPlaneConnections::givesEveryRequestItsOwnId()
{
    PlaneFixture fixture;
    QSet<QString> ids;
    for (int i = 0; i < 50; ++i)
        ids += fixture.call("GET", QStringLiteral("/me/session")).requestId;
    QCOMPARE(ids.size(), 50);
}

void TestLocalPlaneConnections::honoursTheBasePath_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<std::string>("path");
    QTest::newRow("default") << QStringList{} << std::string("/v1/packs");
    QTest::newRow("other") << QStringList{QStringLiteral("--base-path"), QStringLiteral("/api/x/")}
                           << std::string("/api/x/packs");
    QTest::newRow("root") << QStringList{QStringLiteral("--base-path"), QStringLiteral("/")}
                          << std::string("/packs");
}

void TestLocalPlaneConnections::honoursTheBasePath()
{
    QFETCH(QStringList, arguments);
    QFETCH(std::string, path);
    const auto options = parseOptions(
        QStringList{QStringLiteral("p"), QStringLiteral("--data"), QStringLiteral("d")}
        + arguments);
    QVERIFY(options);
    PlaneFixture fixture(*options);
    httplib::Client client("127.0.0.1", fixture.plane().port());
    QCOMPARE(client.Get(path)->status, 401);
    QVERIFY(fixture.plane().url().toStdString() + "/packs"
            == "http://127.0.0.1:" + std::to_string(fixture.plane().port()) + path);
}

QTEST_GUILESS_MAIN(TestLocalPlaneConnections)
#include "tst_localplane_connections.moc"
