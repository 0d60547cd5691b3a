// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/requests.h"
#include "models/api/uploadpack.h"
#include "tests/faults/breakingpoint.h"
#include "tests/support/sentrequest.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;

namespace {

constexpr qint64 archiveBytes = 24 << 20;

RawServer::Script breakOnce(Point point, bool hard, int brokenConnection)
{
    return [=](RawConnection &connection) {
        if (connection.index() == brokenConnection) {
            breakAt(connection, point, hard);
            return;
        }
        while (connection.readRequest()) {
            const bool isList = connection.received().startsWith("GET");
            connection.send(isList ? RawServer::answer(200, R"({"packs":[]})") : created);
            connection.forget();
        }
    };
}

int changesSeen(const RawServer &server)
{
    const QByteArray received = server.received();
    int heads = 0;
    for (const char *head : {"POST /", "POST h", "DELETE /", "PUT /", "PATCH /"}) {
        heads += int(received.count(head));
    }
    return heads;
}

} // namespace

class OneHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aChangeIsSentOnce_data();
    void aChangeIsSentOnce();
    void aServerThatIsGoneAfterTheHead();
    void plainQtSendsMoreThanOnce();

private:
    std::unique_ptr<Request> make(const QByteArray &what,
                                  const std::shared_ptr<Connection> &connection);
    void check(const ApiError &error, const QByteArray &what, Point point);

    QTemporaryDir m_folder;
    QString m_archive;
};

void OneHeadTest::initTestCase()
{
    m_archive = writeArchive(m_folder.path(), archiveBytes);
}

std::unique_ptr<Request> OneHeadTest::make(const QByteArray &what,
                                           const std::shared_ptr<Connection> &connection)
{
    const QString visibility = QStringLiteral("org");
    if (what == "create") {
        return std::make_unique<CreatePack>(connection, QStringLiteral("r.example.com/a:1"),
                                            visibility);
    }
    if (what == "delete") {
        return std::make_unique<DeletePack>(connection, QStringLiteral("pack_1"),
                                            QStringLiteral("A"));
    }
    const QString id = QStringLiteral("pack_1");
    const QString title = QStringLiteral("A");
    if (what == "visibility") {
        return std::make_unique<SetVisibility>(connection, id, title, visibility);
    }
    if (what == "replace") {
        return std::make_unique<ReplaceImage>(connection, id, title,
                                              QStringLiteral("r.example.com/a:2"));
    }
    if (what == "file") {
        return std::make_unique<ReplaceFile>(connection, id, title, QStringLiteral("data/a.txt"),
                                             QByteArray(200000, 'x'));
    }
    if (what == "empty file") {
        return std::make_unique<ReplaceFile>(connection, id, title, QStringLiteral("data/a.txt"),
                                             QByteArray());
    }
    return std::make_unique<UploadPack>(connection, m_archive, visibility);
}

void OneHeadTest::aChangeIsSentOnce_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<Point>("point");
    QTest::addColumn<bool>("hard");
    QTest::addColumn<bool>("reused");
    for (const char *what :
         {"create", "upload", "delete", "visibility", "replace", "file", "empty file"}) {
        for (const auto &[name, point] : breakingPoints()) {
            if ((QByteArray(what) == "delete" || QByteArray(what) == "empty file")
                && (point == Point::MidBody || point == Point::LastByte)) {
                continue;
            }
            for (const bool hard : {false, true}) {
                for (const bool reused : {false, true}) {
                    QTest::addRow("%s, %s %s, %s", what, hard ? "reset" : "closed", name,
                                  reused ? "reused" : "fresh")
                        << QByteArray(what) << point << hard << reused;
                }
            }
        }
    }
}

void OneHeadTest::aChangeIsSentOnce()
{
    QFETCH(QByteArray, what);
    QFETCH(Point, point);
    QFETCH(bool, hard);
    QFETCH(bool, reused);
    RawServer server(breakOnce(point, hard, reused ? 1 : 0));
    const auto connection = Connection::open(server.url(), Secret(QByteArrayLiteral("sk_canary")));
    if (reused) {
        ListPacks list(connection);
        QVERIFY(runToEnd(list));
        QVERIFY(list.result());
    }
    const auto request = make(what, connection);
    QVERIFY(runToEnd(*request));
    if (point == Point::Accept) {
        // Nothing was read: where the reset came before the head went out, a second connection
        // may carry the only one.
        QCOMPARE(changesSeen(server), request->error() ? 0 : 1);
        return;
    }
    QVERIFY(request->error());
    check(*request->error(), what, point);
    QCOMPARE(changesSeen(server), 1);
    // While a large body is written Qt may connect once more, before it asks the body to begin
    // anew; that is refused, and nothing goes out there.
    const int empty = server.connections() - (reused ? 2 : 1);
    QVERIFY2(empty == 0 || (empty == 1 && what == "file"), QByteArray::number(empty).constData());
}

void OneHeadTest::check(const ApiError &error, const QByteArray &what, Point point)
{
    QVERIFY(error.sent);
    QVERIFY(!error.isRetrySafe());
    if (what == "upload" && point < Point::LastByte) {
        QCOMPARE(error.kind, ErrorKind::ConnectionLost);
        QVERIFY(!error.mayHaveTakenEffect());
        QVERIFY(error.reason.startsWith(QLatin1String("closed after ")));
        return;
    }
    QCOMPARE(error.kind, ErrorKind::OutcomeUnknown);
    QVERIFY(error.mayHaveTakenEffect());
    QVERIFY(error.startedAt.isValid());
}

void OneHeadTest::aServerThatIsGoneAfterTheHead()
{
    // A second attempt would be refused, and the refusal must not be taken for the first one's.
    RawServer *other = nullptr;
    std::atomic<bool> armed = false;
    RawServer server([&](RawConnection &connection) {
        while (!armed) {
            connection.wait(1);
        }
        connection.readHead();
        other->stopListening();
        connection.reset();
    });
    other = &server;
    armed = true;
    const auto connection = Connection::open(server.url(), Secret(QByteArrayLiteral("sk_canary")));
    DeletePack request(connection, QStringLiteral("p"), QStringLiteral("P"));
    QVERIFY(runToEnd(request));
    QCOMPARE(request.error()->kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(changesSeen(server), 1);
}

void OneHeadTest::plainQtSendsMoreThanOnce()
{
    // The control: shows that the server above would see it.
    RawServer server([](RawConnection &connection) { connection.readHead(); });
    QNetworkAccessManager manager;
    const QNetworkRequest request(server.url());
    QNetworkReply *reply = manager.sendCustomRequest(request, "POST", QByteArray("{}"));
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait(20000) || finished.count() == 1);
    QVERIFY(changesSeen(server) > 1);
}

QTEST_GUILESS_MAIN(OneHeadTest)
#include "tst_onehead.moc"
