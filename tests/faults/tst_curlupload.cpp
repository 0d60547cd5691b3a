// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/curluploadtransport.h"
#include "models/api/networkpolicy.h"
#include "models/api/uploadpack.h"
#include "tests/support/gzipped.h"
#include "tests/support/rawserver.h"
#include "tests/support/sentrequest.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;
using packdesk::test::gzipped;

namespace {

const QByteArray pack = R"({"id":"pack_1","name":"ops"})";
constexpr qint64 large = 24 << 20;

std::shared_ptr<Connection> open(const QUrl &url, const NetworkPolicy &policy = {},
                                 const ThreadGroupPtr &threads = std::make_shared<ThreadGroup>())
{
    return Connection::open(url, Secret(QByteArrayLiteral("sk_canary")), policy, {}, threads);
}

} // namespace

class CurlUploadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheContractsForm();
    void saysWhatCame_data();
    void saysWhatCame();
    void aChangedArchiveNeverArrives_data();
    void aChangedArchiveNeverArrives();
    void anotherThanWasLookedIntoIsNotSent();
    void namesAFileThatCannotBeRead_data();
    void namesAFileThatCannotBeRead();
    void namesWhatCannotBeReached_data();
    void namesWhatCannotBeReached();
    void namesTheProxy();
    void followsNoRedirect();
    void sendsAgainForNobody_data();
    void sendsAgainForNobody();
    void reportsAtMostTenTimesASecond();
    void theEndOfTheProgramCanWaitForIt();

private:
    QTemporaryDir m_folder;
};

void CurlUploadTest::sendsTheContractsForm()
{
    const QByteArray content = gzipped("some bytes\r\n--and a line\r\n");
    QFile file(m_folder.filePath(QStringLiteral("n\u00e4me \"1\".tar.gz")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    RawServer server([](RawConnection &connection) {
        connection.readRequest();
        connection.send(RawServer::answer(201, pack,
                                          "x-request-id: req_9\r\n"
                                          "Content-Type: application/json\r\n"));
    });
    UploadPack upload(open(server.url()), file.fileName(), QStringLiteral("community"));
    QVERIFY(runToEnd(upload));
    QVERIFY(upload.result());
    QCOMPARE(upload.result()->name, QStringLiteral("ops"));
    QCOMPARE(upload.requestId(), QStringLiteral("req_9"));
    QCOMPARE(upload.attempt().bytes, content.size());
    const QByteArray seen = server.received();
    const qsizetype end = seen.indexOf("\r\n\r\n") + 2;
    const QByteArray head = seen.left(end);
    QVERIFY(head.startsWith("POST /v1/packs/upload HTTP/1.1\r\n"));
    QVERIFY(head.contains("\r\nUser-Agent: Packdesk/" PACKDESK_VERSION "\r\n"));
    QVERIFY(head.contains("\r\nAuthorization: Bearer sk_canary\r\n"));
    QVERIFY(!head.contains("Expect"));
    static const QRegularExpression named(QStringLiteral("boundary=([-A-Za-z0-9]+)"));
    const auto boundary = named.match(QString::fromLatin1(head)).captured(1).toLatin1();
    QVERIFY(!boundary.isEmpty());
    const QByteArray expected = "\r\n--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"visibility\"\r\n\r\ncommunity\r\n--"
        + boundary
        + "\r\nContent-Disposition: form-data; name=\"archive\"; "
          "filename=\"n\xc3\xa4me \\\"1\\\".tar.gz\"\r\nContent-Type: application/gzip\r\n\r\n"
        + content + "\r\n--" + boundary + "--\r\n";
    QByteArray body = seen.mid(end);
    body.replace("%22", "\\\"");
    QCOMPARE(body, expected);
}

void CurlUploadTest::saysWhatCame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, ErrorKind kind) {
        QTest::newRow(name) << bytes << int(kind);
    };
    const QByteArray json = "Content-Type: application/json\r\n";
    const QByteArray start = "HTTP/1.1 201 Created\r\n";
    QTest::newRow("plain") << RawServer::answer(201, pack) << -1;
    QTest::newRow("to the end") << start + json + "\r\n" + pack << -1;
    QTest::newRow("hints first") << "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
            + RawServer::answer(201, pack)
                                 << -1;
    QTest::newRow("gzip") << RawServer::answer(201, gzipped(pack),
                                               json + "Content-Encoding: gzip\r\n")
                          << -1;
    row("refused", RawServer::answer(409, R"({"error":{"code":"exists","message":"It is."}})"),
        ErrorKind::Refused);
    row("html", RawServer::answer(200, "<p>", "Content-Type: text/html\r\n"), ErrorKind::NotTheApi);
    row("empty", RawServer::answer(201, ""), ErrorKind::NotTheApi);
    row("gateway", RawServer::answer(502, "<p>", "Content-Type: text/html\r\n"),
        ErrorKind::OutcomeUnknown);
    row("cut", RawServer::answer(201, pack).chopped(2), ErrorKind::OutcomeUnknown);
    row("cut without a length", start + json + "\r\n" + pack.chopped(2),
        ErrorKind::IncompleteAnswer);
    row("wrong type", RawServer::answer(201, R"({"id":[]})"), ErrorKind::MalformedAnswer);
    row("other encoding", RawServer::answer(201, pack, json + "Content-Encoding: br\r\n"),
        ErrorKind::ProtocolError);
    row("no http", "hello, hello, hello\r\n\r\n", ErrorKind::ProtocolError);
    row("broken chunks", start + json + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        ErrorKind::OutcomeUnknown);
    row("too large", RawServer::answer(201, QByteArray(9 << 20, ' ')), ErrorKind::AnswerTooLarge);
}

void CurlUploadTest::saysWhatCame()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    RawServer server([&](RawConnection &connection) {
        connection.readRequest();
        connection.send(bytes);
    });
    UploadPack upload(open(server.url()), writeArchive(m_folder.path(), 1000),
                      QStringLiteral("org"));
    QVERIFY(runToEnd(upload));
    QCOMPARE(upload.error() ? int(upload.error()->kind) : -1, kind);
    if (upload.error()) {
        const bool refused = upload.error()->kind == ErrorKind::Refused;
        QCOMPARE(upload.error()->mayHaveTakenEffect(), !refused);
    }
}

void CurlUploadTest::aChangedArchiveNeverArrives_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"truncated", "appended", "rewritten", "replaced", "removed"}) {
        QTest::newRow(how) << QByteArray(how);
    }
}

void CurlUploadTest::aChangedArchiveNeverArrives()
{
    QFETCH(QByteArray, how);
    const QString path = writeArchive(m_folder.path(), large);
    std::atomic<bool> changed = false;
    RawServer server([&](RawConnection &connection) {
        connection.readBytes(100000);
        while (!changed) {
            connection.wait(5);
        }
        connection.drain();
    });
    UploadPack upload(open(server.url()), path, QStringLiteral("org"));
    QSignalSpy finished(&upload, &Request::finished);
    upload.start();
    QTRY_COMPARE(upload.phase(), Phase::Sending);
    QFile file(path);
    if (how == "removed") {
        QVERIFY(file.remove());
    } else if (how == "replaced") {
        QVERIFY(file.rename(path + QStringLiteral(".old")));
        writeArchive(m_folder.path(), large);
    } else {
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(how != "truncated" || file.resize(large - 4096));
        QVERIFY(how != "appended" || (file.seek(large) && file.write("x") == 1));
        QVERIFY(how != "rewritten" || (file.seek(large - 1) && file.write("x") == 1));
        file.close();
    }
    changed = true;
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
    QFile::remove(path + QStringLiteral(".old"));
    QCOMPARE(upload.error()->kind, ErrorKind::FileChanged);
    QVERIFY(!upload.error()->mayHaveTakenEffect());
    QVERIFY(!server.received().endsWith("--\r\n"));
}

void CurlUploadTest::anotherThanWasLookedIntoIsNotSent()
{
    RawServer server([](RawConnection &connection) { connection.drain(); });
    const QString path = writeArchive(m_folder.path(), 100);
    const auto known = ArchiveIdentity::of(path);
    writeArchive(m_folder.path(), 101);
    UploadPack upload(open(server.url()), path, QStringLiteral("org"), known);
    QVERIFY(runToEnd(upload));
    QCOMPARE(upload.error()->kind, ErrorKind::FileChanged);
    QVERIFY(!upload.error()->sent);
    QCOMPARE(server.connections(), 0);
}

void CurlUploadTest::namesAFileThatCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("missing.tar.gz"));
    QTest::newRow("folder") << m_folder.path();
    QTest::newRow("device") << QStringLiteral("/dev/zero");
}

void CurlUploadTest::namesAFileThatCannotBeRead()
{
    QFETCH(QString, path);
    RawServer server([](RawConnection &) {});
    UploadPack upload(open(server.url()), path, QStringLiteral("org"));
    QVERIFY(runToEnd(upload));
    QCOMPARE(upload.error()->kind, ErrorKind::FileUnreadable);
    QVERIFY(!upload.error()->reason.isEmpty());
    QVERIFY(!upload.error()->sent);
    QCOMPARE(server.connections(), 0);
}

void CurlUploadTest::namesWhatCannotBeReached_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("name") << QUrl(QStringLiteral("https://nowhere.invalid/v1"))
                          << ErrorKind::NameNotFound;
    RawServer gone([](RawConnection &) {});
    QTest::newRow("port") << gone.url() << ErrorKind::ConnectionRefused;
    QTest::newRow("in the clear") << QUrl(QStringLiteral("http://acme.example/v1"))
                                  << ErrorKind::Unreachable;
}

void CurlUploadTest::namesWhatCannotBeReached()
{
    QFETCH(QUrl, url);
    QFETCH(ErrorKind, kind);
    UploadPack upload(open(url), writeArchive(m_folder.path(), 10), QStringLiteral("org"));
    QVERIFY(runToEnd(upload));
    QCOMPARE(upload.error()->kind, kind);
    QCOMPARE(upload.error()->host, url.host());
    QVERIFY(!upload.error()->sent);
    QVERIFY(upload.error()->isRetrySafe());
}

void CurlUploadTest::namesTheProxy()
{
    RawServer proxy([](RawConnection &connection) {
        connection.readHead();
        connection.send(RawServer::answer(407, "", "Proxy-Authenticate: Basic realm=\"p\"\r\n"));
    });
    NetworkPolicy policy;
    policy.proxy = ProxyAddress{QStringLiteral("127.0.0.1"), proxy.port(), false, {}, {}};
    UploadPack upload(open(QUrl(QStringLiteral("https://acme.example/v1")), policy),
                      writeArchive(m_folder.path(), 10), QStringLiteral("org"));
    QVERIFY(runToEnd(upload));
    QCOMPARE(upload.error()->kind, ErrorKind::ProxyFailed);
    QCOMPARE(upload.error()->port, int(proxy.port()));
    QVERIFY(!upload.error()->mayHaveTakenEffect());
    QVERIFY(!proxy.received().contains("sk_canary"));
}

void CurlUploadTest::followsNoRedirect()
{
    RawServer second([](RawConnection &connection) { connection.readRequest(); });
    RawServer server([&](RawConnection &connection) {
        connection.readRequest();
        connection.send(RawServer::answer(
            307, "", "Location: http://127.0.0.1:" + QByteArray::number(second.port()) + "\r\n"));
    });
    UploadPack upload(open(server.url()), writeArchive(m_folder.path(), 10), QStringLiteral("org"));
    QVERIFY(runToEnd(upload));
    QCOMPARE(upload.error()->kind, ErrorKind::Redirected);
    QCOMPARE(second.connections(), 0);
}

void CurlUploadTest::sendsAgainForNobody_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("basic") << 401 << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("negotiate") << 401 << QByteArray("WWW-Authenticate: Negotiate\r\n");
    QTest::newRow("expectation") << 417 << QByteArray();
    QTest::newRow("later") << 503 << QByteArray("Retry-After: 1\r\n");
    QTest::newRow("misdirected") << 421 << QByteArray();
}

void CurlUploadTest::sendsAgainForNobody()
{
    QFETCH(int, code);
    QFETCH(QByteArray, headers);
    RawServer server([&](RawConnection &connection) {
        connection.readRequest();
        connection.send(RawServer::answer(code, R"({"error":{"request_id":"r"}})", headers));
    });
    UploadPack upload(open(server.url()), writeArchive(m_folder.path(), 10), QStringLiteral("org"));
    QVERIFY(runToEnd(upload));
    QCOMPARE(upload.error()->requestId, QStringLiteral("r"));
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.received().count("POST /"), 1);
}

void CurlUploadTest::reportsAtMostTenTimesASecond()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        for (int i = 1; i <= 10; ++i) {
            connection.readBytes(i * (large / 10));
            connection.wait(50);
        }
        connection.readRequest();
        connection.send(RawServer::answer(201, pack));
    });
    UploadPack upload(open(server.url()), writeArchive(m_folder.path(), large),
                      QStringLiteral("org"));
    QList<qint64> sent;
    connect(&upload, &Request::progressed, this,
            [&](qint64 bytes, qint64 total) { sent.append(total == large ? bytes : -1); });
    QElapsedTimer timer;
    timer.start();
    QVERIFY(runToEnd(upload));
    QVERIFY(!upload.error());
    QVERIFY(sent.size() > 1);
    QVERIFY(sent.size() <= timer.elapsed() / 100 + 2);
    QVERIFY(std::ranges::is_sorted(sent));
    QCOMPARE(sent.last(), large);
    QVERIFY(sent.first() >= 0);
}

void CurlUploadTest::theEndOfTheProgramCanWaitForIt()
{
    RawServer silent([](RawConnection &connection) { connection.drain(); });
    const auto threads = std::make_shared<ThreadGroup>();
    UploadPack upload(open(silent.url(), {}, threads), writeArchive(m_folder.path(), 100),
                      QStringLiteral("org"));
    upload.start();
    QTRY_COMPARE(silent.connections(), 1);
    QVERIFY(!threads->waitForAll(std::chrono::milliseconds(0)));
    upload.cancel();
    QVERIFY(threads->waitForAll(std::chrono::seconds(5)));
}

QTEST_GUILESS_MAIN(CurlUploadTest)
#include "tst_curlupload.moc"
