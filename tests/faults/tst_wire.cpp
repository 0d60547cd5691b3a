// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/networkpolicy.h"
#include "models/api/requests.h"
#include "tests/support/gzipped.h"
#include "tests/support/rawserver.h"
#include "tests/support/sentrequest.h"

#include <QTest>

using namespace packdesk;
using packdesk::test::gzipped;

namespace {

const QByteArray pack = R"({"id":"pack_1","name":"ops"})";
const QByteArray json = "Content-Type: application/json\r\n";
const QByteArray envelope = R"({"error":{"code":"c","message":"No.","request_id":"req_1"}})";

QByteArray status(int code, const QByteArray &rest)
{
    return "HTTP/1.1 " + QByteArray::number(code) + " X\r\n" + rest;
}

std::shared_ptr<Connection> open(const RawServer &server, const NetworkPolicy &policy = {},
                                 const Connection::Limits &limits = {})
{
    return Connection::open(server.url(), Secret(QByteArrayLiteral("sk_canary")), policy, limits);
}

} // namespace

class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatCame_data();
    void saysWhatCame();
    void aCutAnswerIsNeverWhole();
    void refusalsKeepWhatTheServerSaid_data();
    void refusalsKeepWhatTheServerSaid();
    void noRedirectIsFollowed_data();
    void noRedirectIsFollowed();
    void capsWhatIsTooLarge_data();
    void capsWhatIsTooLarge();
    void stampsEveryRequest();
    void runsSixReadsAtOnce();
    void namesWhatCannotBeReached_data();
    void namesWhatCannotBeReached();
    void namesTheProxy();
    void sendsNothingInTheClear();
};

void WireTest::saysWhatCame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, ErrorKind kind) {
        QTest::newRow(name) << bytes << int(kind);
    };
    const auto fine
        = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes << -1; };
    const QByteArray zipped = gzipped(pack);
    const QByteArray zip = json + "Content-Encoding: gzip\r\n";
    fine("with a length", RawServer::answer(200, pack));
    fine("charset",
         RawServer::answer(200, pack, "Content-Type: application/json; charset=utf-8\r\n"));
    fine("json of a kind", RawServer::answer(200, pack, "content-type: application/hal+json\r\n"));
    fine("no type", RawServer::answer(200, pack, ""));
    fine("without a length", status(200, json + "\r\n" + pack));
    fine("chunks",
         status(200, json + "Transfer-Encoding: chunked\r\n\r\n1c\r\n" + pack + "\r\n0\r\n\r\n"));
    fine("gzip", RawServer::answer(200, zipped, zip));
    fine("gzip without a length", status(200, zip + "\r\n" + zipped));
    fine("gzip of two members",
         RawServer::answer(200, gzipped(pack.left(9)) + gzipped(pack.mid(9)), zip));
    fine("same length twice", RawServer::answer(200, pack, json + "Content-Length: 28\r\n"));
    fine("continue first", "HTTP/1.1 100 Continue\r\n\r\n" + RawServer::answer(200, pack));
    row("html", RawServer::answer(200, "<html>hello</html>", "Content-Type: text/html\r\n"),
        ErrorKind::NotTheApi);
    row("html that says json", RawServer::answer(200, "<html>hello</html>"), ErrorKind::NotTheApi);
    row("json that says text", RawServer::answer(200, pack, "Content-Type: text/plain\r\n"),
        ErrorKind::NotTheApi);
    row("empty", RawServer::answer(200, ""), ErrorKind::NotTheApi);
    row("fault of a proxy", RawServer::answer(502, "bad gateway", "Content-Type: text/html\r\n"),
        ErrorKind::NotTheApi);
    row("json cut in a whole frame", RawServer::answer(200, pack.left(20)),
        ErrorKind::IncompleteAnswer);
    row("shorter than its length", RawServer::answer(200, pack).chopped(3),
        ErrorKind::IncompleteAnswer);
    row("cut without a length", status(200, json + "\r\n" + pack.chopped(3)),
        ErrorKind::IncompleteAnswer);
    row("cut in a chunk",
        status(200, json + "Transfer-Encoding: chunked\r\n\r\n1c\r\n" + pack.left(12)),
        ErrorKind::IncompleteAnswer);
    row("gzip cut", status(200, zip + "\r\n" + zipped.chopped(9)), ErrorKind::IncompleteAnswer);
    row("wrong type", RawServer::answer(200, R"({"id":1})"), ErrorKind::MalformedAnswer);
    row("no utf-8", RawServer::answer(200, "{\"id\":\"\xff\"}"), ErrorKind::MalformedAnswer);
    row("not the gzip it says", RawServer::answer(200, pack, zip), ErrorKind::ProtocolError);
    row("encoding not asked for", RawServer::answer(200, pack, json + "Content-Encoding: br\r\n"),
        ErrorKind::ProtocolError);
    row("two lengths", RawServer::answer(200, pack, json + "Content-Length: 5\r\n"),
        ErrorKind::ProtocolError);
    row("length of nonsense", status(200, json + "Content-Length: many\r\n\r\n" + pack),
        ErrorKind::ProtocolError);
    row("no http", "hello there, this is not http\r\n\r\n", ErrorKind::ConnectionLost);
    row("broken chunks", status(200, json + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + pack),
        ErrorKind::ProtocolError);
    row("early hints", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + RawServer::answer(200, pack),
        ErrorKind::ProtocolError);
    row("closed at once", "", ErrorKind::ConnectionLost);
}

void WireTest::saysWhatCame()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    RawServer server([&](RawConnection &connection) {
        connection.readRequest();
        connection.send(bytes);
    });
    const auto connection = open(server);
    GetPack request(connection, QStringLiteral("pack_1"));
    QVERIFY(runToEnd(request));
    QCOMPARE(request.error() ? int(request.error()->kind) : -1, kind);
    if (kind < 0) {
        QCOMPARE(request.result()->name, QStringLiteral("ops"));
    } else if (ErrorKind(kind) == ErrorKind::NotTheApi && bytes.contains("<html>")) {
        QCOMPARE(request.error()->reason, QStringLiteral("<html>hello</html>"));
    }
}

void WireTest::aCutAnswerIsNeverWhole()
{
    const QByteArray list = R"({"packs":[{"id":"a"},{"id":"b"}]})";
    std::atomic<qsizetype> cut = 0;
    const QByteArray whole = status(200, json + "\r\n" + list);
    RawServer server([&](RawConnection &connection) {
        connection.readRequest();
        connection.send(whole.left(cut));
    });
    const auto connection = open(server);
    for (cut = 0; cut < whole.size(); ++cut) {
        ListPacks request(connection);
        QVERIFY(runToEnd(request));
        QVERIFY2(request.error(), whole.left(cut).constData());
    }
    ListPacks request(connection);
    QVERIFY(runToEnd(request));
    QCOMPARE(request.result()->packs.size(), size_t(2));
}

void WireTest::refusalsKeepWhatTheServerSaid_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("headers");
    for (const int code : {400, 401, 403, 404, 407, 409, 413, 418, 423, 429, 500, 502, 503, 504}) {
        QTest::addRow("%d", code) << code << json;
    }
    QTest::newRow("problem+json") << 400
                                  << QByteArray("Content-Type: application/problem+json\r\n");
    for (const char *scheme :
         {"Basic realm=\"x\"", "Bearer", "Negotiate", "NTLM", "Digest realm=\"x\", nonce=\"y\""}) {
        QTest::addRow("asks for %s", scheme)
            << 401 << json + "WWW-Authenticate: " + QByteArray(scheme) + "\r\n";
    }
}

void WireTest::refusalsKeepWhatTheServerSaid()
{
    QFETCH(int, code);
    QFETCH(QByteArray, headers);
    RawServer server([&](RawConnection &connection) {
        while (connection.readRequest()) {
            connection.send(RawServer::answer(code, envelope, headers + "Retry-After: 42\r\n"));
            connection.forget();
        }
    });
    const auto connection = open(server);
    GetPack read(connection, QStringLiteral("pack_1"));
    CreatePack change(connection, QStringLiteral("r/a:1"), QStringLiteral("org"));
    for (Request *request : {static_cast<Request *>(&read), static_cast<Request *>(&change)}) {
        QVERIFY(runToEnd(*request));
        const ApiError error = *request->error();
        QCOMPARE(error.kind, ErrorKind::Refused);
        QCOMPARE(error.httpStatus, code);
        QCOMPARE(error.message, QStringLiteral("No."));
        QCOMPARE(error.requestId, QStringLiteral("req_1"));
        QCOMPARE(error.retryAfterSeconds, 42);
        QCOMPARE(error.mayHaveTakenEffect(), request == &change && code >= 500);
    }
    QCOMPARE(server.received().count("POST /"), 1);
}

void WireTest::noRedirectIsFollowed_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d", code) << code;
    }
}

void WireTest::noRedirectIsFollowed()
{
    QFETCH(int, code);
    RawServer second([](RawConnection &connection) { connection.readRequest(); });
    const QByteArray target = "http://user:word@127.0.0.1:" + QByteArray::number(second.port());
    RawServer server([&](RawConnection &connection) {
        while (connection.readRequest()) {
            connection.send(RawServer::answer(code, "", "Location: " + target + "/x?key=y\r\n"));
            connection.forget();
        }
    });
    const auto connection = open(server);
    GetPack read(connection, QStringLiteral("pack_1"));
    DeletePack change(connection, QStringLiteral("pack_1"), QStringLiteral("A"));
    for (Request *request : {static_cast<Request *>(&read), static_cast<Request *>(&change)}) {
        QVERIFY(runToEnd(*request));
        QCOMPARE(request->error()->kind, ErrorKind::Redirected);
        QCOMPARE(request->error()->target,
                 QStringLiteral("http://127.0.0.1:%1/x").arg(second.port()));
    }
    QCOMPARE(second.connections(), 0);
}

void WireTest::capsWhatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("again");
    QTest::newRow("endless body") << status(200, json + "\r\n{\"id\":\"") << QByteArray(65536, 'a');
    QTest::newRow("endless chunks") << status(200, json + "Transfer-Encoding: chunked\r\n\r\n")
                                    << "1000\r\n" + QByteArray(4096, ' ') + "\r\n";
    // 30 MB out of 30 kB, again and again: the cap holds for what comes out.
    QTest::newRow("gzip bomb") << status(200, json + "Content-Encoding: gzip\r\n\r\n")
                               << gzipped(QByteArray(30 << 20, ' '));
}

void WireTest::capsWhatIsTooLarge()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, again);
    RawServer server([&](RawConnection &connection) {
        connection.readRequest();
        connection.send(head);
        for (int i = 0; i < 100000; ++i) {
            connection.send(again);
            if (connection.isBroken()) {
                break;
            }
        }
    });
    const auto connection = open(server);
    GetPack request(connection, QStringLiteral("pack_1"));
    QVERIFY(runToEnd(request));
    QCOMPARE(request.error()->kind, ErrorKind::AnswerTooLarge);
}

void WireTest::stampsEveryRequest()
{
    RawServer server([](RawConnection &connection) {
        while (connection.readRequest()) {
            connection.send(RawServer::answer(
                200, pack, json + "Set-Cookie: a=b\r\n" + "X-Request-Id: req_h\r\n"));
            connection.forget();
        }
    });
    const auto connection = open(server);
    GetPack read(connection, QStringLiteral("a b/c?d"));
    CreatePack change(connection, QStringLiteral("r/a:1"), QStringLiteral("community"));
    QVERIFY(runToEnd(read) && runToEnd(change));
    QCOMPARE(read.requestId(), QStringLiteral("req_h"));
    QCOMPARE(change.answeredPackId(), QStringLiteral("pack_1"));
    const QByteArray seen = server.received();
    QVERIFY(seen.contains("GET /v1/packs/a%20b%2Fc%3Fd HTTP/1.1\r\n"));
    QVERIFY(seen.contains("POST /v1/packs HTTP/1.1\r\n"));
    QCOMPARE(seen.count("User-Agent: Packdesk/" PACKDESK_VERSION "\r\n"), 2);
    QCOMPARE(seen.count("Accept: application/json\r\n"), 2);
    QCOMPARE(seen.count("Authorization: Bearer sk_canary\r\n"), 2);
    QCOMPARE(seen.count("Accept-Encoding: gzip\r\n"), 2);
    QCOMPARE(seen.count("Connection: close\r\n"), 1);
    QVERIFY(!seen.contains("Cookie"));
    QVERIFY(seen.endsWith(R"({"image_ref":"r/a:1","visibility":"community"})"));
}

void WireTest::runsSixReadsAtOnce()
{
    std::atomic<bool> go = false;
    RawServer server([&](RawConnection &connection) {
        while (connection.readRequest()) {
            while (!go) {
                connection.wait(5);
            }
            connection.send(RawServer::answer(200, pack));
            connection.forget();
        }
    });
    const auto connection = open(server);
    std::vector<std::unique_ptr<GetPack>> requests;
    for (int i = 0; i < 8; ++i) {
        requests.push_back(std::make_unique<GetPack>(connection, QStringLiteral("p")));
        requests.back()->start();
    }
    QTRY_COMPARE(server.heads(), 6);
    QCOMPARE(requests.back()->phase(), Phase::Queued);
    go = true;
    for (const auto &request : requests) {
        QTRY_VERIFY(request->isFinished());
        QVERIFY(request->result());
    }
}

void WireTest::namesWhatCannotBeReached_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("name") << QUrl(QStringLiteral("https://nowhere.invalid/v1"))
                          << ErrorKind::NameNotFound;
    RawServer gone([](RawConnection &) {});
    QTest::newRow("port") << gone.url() << ErrorKind::ConnectionRefused;
}

void WireTest::namesWhatCannotBeReached()
{
    QFETCH(QUrl, url);
    QFETCH(ErrorKind, kind);
    const auto connection = Connection::open(url, Secret(QByteArrayLiteral("sk_canary")));
    GetSession read(connection);
    DeletePack change(connection, QStringLiteral("p"), QStringLiteral("P"));
    for (Request *request : {static_cast<Request *>(&read), static_cast<Request *>(&change)}) {
        QVERIFY(runToEnd(*request));
        QCOMPARE(request->error()->kind, kind);
        QCOMPARE(request->error()->host, url.host());
        QVERIFY(!request->error()->sent);
        QVERIFY(request->error()->isRetrySafe());
    }
}

void WireTest::namesTheProxy()
{
    RawServer proxy([](RawConnection &connection) {
        connection.readHead();
        connection.send(RawServer::answer(407, "", "Proxy-Authenticate: Basic realm=\"p\"\r\n"));
    });
    NetworkPolicy policy;
    policy.proxy = ProxyAddress{QStringLiteral("127.0.0.1"), proxy.port(), false, {}, {}};
    const auto connection = Connection::open(QUrl(QStringLiteral("https://acme.example/v1")),
                                             Secret(QByteArrayLiteral("sk_canary")), policy, {});
    GetSession request(connection);
    QVERIFY(runToEnd(request));
    QCOMPARE(request.error()->kind, ErrorKind::ProxyFailed);
    QCOMPARE(request.error()->port, int(proxy.port()));
    QVERIFY(!proxy.received().contains("sk_canary"));
}

void WireTest::sendsNothingInTheClear()
{
    const auto connection = Connection::open(QUrl(QStringLiteral("http://acme.example/v1")),
                                             Secret(QByteArrayLiteral("sk_canary")));
    GetSession request(connection);
    QVERIFY(runToEnd(request));
    QCOMPARE(request.error()->kind, ErrorKind::Unreachable);
    QVERIFY(!request.error()->sent);
}

QTEST_GUILESS_MAIN(WireTest)
#include "tst_wire.moc"
