// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/digester.h"
#include "models/images/httpgetter.h"
#include "models/images/ociimage.h"
#include "models/images/registryclient.h"
#include "tests/support/rawserver.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;

namespace {

const QByteArray layerBytes("layer");

OciDescriptor layer()
{
    return describe(layerBytes, QString(ociLayerType));
}

QByteArray image()
{
    return buildManifest(describe("{}", QString(ociConfigType)), {layer()});
}

const QByteArray manifestHeader("Content-Type: application/vnd.oci.image.manifest.v1+json\r\n");
const QByteArray indexHeader("Content-Type: application/vnd.oci.image.index.v1+json\r\n");

QByteArray redirect(const QByteArray &location)
{
    return RawServer::answer(307, {}, "Location: " + location + "\r\n");
}

QByteArray challenge(const QByteArray &realm)
{
    return RawServer::answer(
        401, {}, "WWW-Authenticate: Bearer realm=\"" + realm + "\",service=\"the registry\"\r\n");
}

QByteArray originOf(const RawServer &server)
{
    return "http://127.0.0.1:" + QByteArray::number(server.port());
}

/// The request that was read last on a connection that is used again.
QByteArray lastHead(RawConnection &connection)
{
    const auto received = connection.received();
    connection.forget();
    return received.mid(received.lastIndexOf("GET /"));
}

/// Answers each request of a connection with what the function makes of its first line.
RawServer::Script answering(const std::function<QByteArray(const QByteArray &line)> &answer)
{
    return [answer](RawConnection &connection) {
        while (connection.readHead()) {
            const auto head = lastHead(connection);
            connection.send(answer(head.left(head.indexOf('\r'))));
        }
    };
}

RawServer::Script always(const QByteArray &bytes)
{
    return answering([bytes](const QByteArray &) { return bytes; });
}

QString domainOf(const RawServer &server)
{
    return QStringLiteral("127.0.0.1:%1").arg(server.port());
}

auto latest(RegistryClient &client)
{
    return client.manifest(QStringLiteral("team/pack"), QStringLiteral("latest"));
}

} // namespace

class TestRegistryClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses_data();
    void statuses();
    void badManifests_data();
    void badManifests();
    void framing_data();
    void framing();
    void wrongDigestOfManifest();
    void nesting();
    void childOfOtherSize();
    void blobs_data();
    void blobs();
    void noFileIsLeft();
    void redirectsToStorage();
    void refusedRedirects_data();
    void refusedRedirects();
    void tooManyRedirects();
    void token();
    void tokenStaysAtHome();
    void refusedRealms_data();
    void refusedRealms();
    void badTokens_data();
    void badTokens();
    void privateAddressesAreNotAsked();
    void loopbackNeedsNoProxy();
    void cancelsAtOnce();
    void endlessHeader();
};

void TestRegistryClient::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<RegistryFault>("fault");
    QTest::newRow("404") << 404 << RegistryFault::NotFound;
    QTest::newRow("401 without a challenge") << 401 << RegistryFault::Denied;
    QTest::newRow("403") << 403 << RegistryFault::Denied;
    QTest::newRow("429") << 429 << RegistryFault::RateLimited;
    QTest::newRow("500") << 500 << RegistryFault::ServerError;
    QTest::newRow("204") << 204 << RegistryFault::ServerError;
    QTest::newRow("206") << 206 << RegistryFault::ServerError;
}

void TestRegistryClient::statuses()
{
    QFETCH(int, status);
    const QByteArray body("{\"errors\":[{\"code\":\"SOME_CODE\",\"message\":\"some\\nwords\"}]}");
    RawServer server(always(RawServer::answer(status, status == 204 ? QByteArray() : body)));
    RegistryClient client(domainOf(server));
    const auto answer = latest(client);
    QVERIFY(!answer);
    QTEST(answer.error().fault, "fault");
    QCOMPARE(answer.error().httpStatus, status);
    if (status != 204)
        QCOMPARE(answer.error().reason, QStringLiteral("SOME_CODE: some words"));
    QCOMPARE(server.heads(), 1);
    QVERIFY(server.received().startsWith("GET /v2/team/pack/manifests/latest HTTP/1.1\r\n"));
    QVERIFY(server.received().contains("Accept-Encoding: identity\r\n"));
    QVERIFY(server.received().contains("application/vnd.oci.image.index.v1+json"));
    QVERIFY(!server.received().contains("Authorization"));
}

void TestRegistryClient::badManifests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<RegistryFault>("fault");
    const auto bad = RegistryFault::BadAnswer;
    QTest::newRow("a web page") << QByteArray("<html>Sign in</html>")
                                << QByteArray("Content-Type: text/html\r\n") << bad;
    QTest::newRow("nothing") << QByteArray() << manifestHeader << bad;
    QTest::newRow("cut JSON") << image().chopped(10) << manifestHeader << bad;
    QTest::newRow("other type than stated") << image() << indexHeader << bad;
    QTest::newRow("too large") << QByteArray((4 << 20) + 1, ' ') << manifestHeader
                               << RegistryFault::TooLarge;
}

void TestRegistryClient::badManifests()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, header);
    RawServer server(always(RawServer::answer(200, body, header)));
    RegistryClient client(domainOf(server));
    const auto answer = latest(client);
    QVERIFY(!answer);
    QTEST(answer.error().fault, "fault");
}

void TestRegistryClient::framing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RegistryFault>("fault");
    const QByteArray head("HTTP/1.1 200 OK\r\n" + manifestHeader);
    QTest::newRow("closed at once") << QByteArray() << RegistryFault::ConnectionLost;
    QTest::newRow("in mid-head") << head << RegistryFault::BadAnswer;
    QTest::newRow("in mid-body") << head + "Content-Length: 5000\r\n\r\n" + image()
                                 << RegistryFault::ConnectionLost;
    QTest::newRow("in mid-chunk") << head + "Transfer-Encoding: chunked\r\n\r\n1000\r\n" + image()
                                  << RegistryFault::ConnectionLost;
    QTest::newRow("no length, cut")
        << head + "\r\n" + image().chopped(1) << RegistryFault::BadAnswer;
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << RegistryFault::ProtocolError;
}

void TestRegistryClient::framing()
{
    QFETCH(QByteArray, bytes);
    RawServer server([bytes](RawConnection &connection) {
        connection.readHead();
        connection.send(bytes);
        connection.close();
    });
    RegistryClient client(domainOf(server));
    const auto answer = latest(client);
    QVERIFY(!answer);
    QTEST(answer.error().fault, "fault");
    QVERIFY(!answer.error().reason.isEmpty());
}

void TestRegistryClient::wrongDigestOfManifest()
{
    RawServer server(always(RawServer::answer(200, image(), manifestHeader)));
    RegistryClient client(domainOf(server));
    const auto path = QStringLiteral("team/pack");
    QVERIFY(client.manifest(path, digestOf(image())));
    const auto wrong = client.manifest(path, digestOf("other"));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().fault, RegistryFault::DigestMismatch);
    QCOMPARE(wrong.error().expected, digestOf("other"));
    QCOMPARE(wrong.error().actual, digestOf(image()));
    // What the server says about a tag's digest has to be true as well.
    RawServer liar(always(RawServer::answer(
        200, image(),
        manifestHeader + "Docker-Content-Digest: " + digestOf("other").toLatin1() + "\r\n")));
    RegistryClient second(domainOf(liar));
    QCOMPARE(latest(second).error().fault, RegistryFault::DigestMismatch);
}

void TestRegistryClient::nesting()
{
    const auto inner = buildIndex({describe(image(), QString(ociManifestType))});
    const auto outer = buildIndex({describe(inner, QString(ociIndexType))});
    const auto deepest = buildIndex({describe(outer, QString(ociIndexType))});
    const QByteArrayList indexes{inner, outer, deepest};
    RawServer server(answering([&](const QByteArray &line) {
        for (const auto &index : indexes) {
            if (line.contains(digestOf(index).toLatin1()))
                return RawServer::answer(200, index, indexHeader);
        }
        return RawServer::answer(200, image(), manifestHeader);
    }));
    const auto resolve = [&](const QByteArray &manifest) {
        RegistryClient client(domainOf(server));
        return client.resolve(
            *ImageReference::parse(domainOf(server) + QLatin1String("/a@") + digestOf(manifest)));
    };
    QVERIFY(resolve(inner));
    const auto good = resolve(outer);
    QVERIFY(good);
    QCOMPARE(good->digest, digestOf(outer));
    QCOMPARE(good->image.digest, digestOf(image()));
    const auto bad = resolve(deepest);
    QVERIFY(!bad);
    QCOMPARE(bad.error().fault, RegistryFault::BadAnswer);
}

void TestRegistryClient::childOfOtherSize()
{
    auto child = describe(image(), QString(ociManifestType));
    child.size += 1;
    const auto index = buildIndex({child});
    RawServer server(answering([&](const QByteArray &line) {
        return line.contains("latest") ? RawServer::answer(200, index, indexHeader)
                                       : RawServer::answer(200, image(), manifestHeader);
    }));
    RegistryClient client(domainOf(server));
    const auto resolved
        = client.resolve(*ImageReference::parse(domainOf(server) + QLatin1String("/a")));
    QVERIFY(!resolved);
    QCOMPARE(resolved.error().fault, RegistryFault::SizeMismatch);
}

void TestRegistryClient::blobs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<std::optional<RegistryFault>>("fault");
    QTest::newRow("good") << layerBytes << std::optional<RegistryFault>();
    QTest::newRow("other bytes") << QByteArray("LAYER")
                                 << std::optional(RegistryFault::DigestMismatch);
    QTest::newRow("longer") << layerBytes + "!" << std::optional(RegistryFault::SizeMismatch);
    QTest::newRow("shorter") << layerBytes.chopped(1) << std::optional(RegistryFault::SizeMismatch);
    QTest::newRow("empty") << QByteArray() << std::optional(RegistryFault::SizeMismatch);
}

void TestRegistryClient::blobs()
{
    QFETCH(QByteArray, body);
    QFETCH(std::optional<RegistryFault>, fault);
    RawServer server(always(RawServer::answer(200, body, {})));
    RegistryClient client(domainOf(server));
    const auto blob = client.blob(QStringLiteral("a"), layer(), 100);
    QCOMPARE(blob.has_value(), !fault.has_value());
    if (fault)
        QCOMPARE(blob.error().fault, *fault);
    else
        QCOMPARE(*blob, layerBytes);
    auto hostile = layer();
    hostile.digest = QStringLiteral("sha256:../../../x");
    QCOMPARE(client.blob(QStringLiteral("a"), hostile, 100).error().fault,
             RegistryFault::BadAnswer);
    QCOMPARE(client.blob(QStringLiteral("a"), layer(), 4).error().fault, RegistryFault::TooLarge);
    QCOMPARE(server.heads(), 1);
}

void TestRegistryClient::noFileIsLeft()
{
    RawServer server(always(RawServer::answer(200, "LAYER", {})));
    RegistryClient client(domainOf(server));
    QTemporaryDir dir;
    const auto file = dir.filePath(QStringLiteral("blob"));
    QCOMPARE(client.blobToFile(QStringLiteral("a"), layer(), file).error().fault,
             RegistryFault::DigestMismatch);
    QVERIFY(!QFileInfo::exists(file));
    QVERIFY(QDir(dir.path()).isEmpty(QDir::Files | QDir::Hidden));
    const auto nowhere = client.blobToFile(QStringLiteral("a"), layer(),
                                           dir.filePath(QStringLiteral("none/blob")));
    QCOMPARE(nowhere.error().fault, RegistryFault::FileFailed);
    QVERIFY(!nowhere.error().reason.isEmpty());
}

void TestRegistryClient::redirectsToStorage()
{
    RawServer storage(always(RawServer::answer(200, layerBytes, {})));
    RawServer server(always(redirect(originOf(storage) + "/blob?signature=x")));
    RegistryClient client(domainOf(server));
    const auto blob = client.blob(QStringLiteral("a"), layer(), 100);
    QVERIFY2(blob, blob ? "" : qPrintable(blob.error().reason));
    QVERIFY(storage.received().startsWith("GET /blob?signature=x "));
}

void TestRegistryClient::refusedRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    for (const auto *location :
         {"", "http://example.com/x", "http://192.168.0.1/x", "ftp://127.0.0.1/x",
          "file:///etc/passwd", "gopher://127.0.0.1/", "https://user:secret@example.com/x",
          "http://user@127.0.0.1/x", "http://[::ffff:192.168.0.1]/x", "http://169.254.169.254/",
          "http://localhost.example.com/x"})
        QTest::newRow(location) << QByteArray(location);
}

void TestRegistryClient::refusedRedirects()
{
    QFETCH(QByteArray, location);
    RawServer server(always(redirect(location)));
    RegistryClient client(domainOf(server));
    const auto answer = latest(client);
    QVERIFY(!answer);
    QCOMPARE(answer.error().fault, RegistryFault::UnsafeRedirect);
    QVERIFY(!answer.error().reason.contains(QLatin1String("secret")));
    QCOMPARE(server.heads(), 1);
}

void TestRegistryClient::tooManyRedirects()
{
    RawServer server(always(redirect("/again")));
    RegistryClient client(domainOf(server));
    QCOMPARE(latest(client).error().fault, RegistryFault::TooManyRedirects);
    QCOMPARE(server.heads(), 6);
}

void TestRegistryClient::token()
{
    RawServer *self = nullptr;
    RawServer server([&](RawConnection &connection) {
        while (connection.readHead()) {
            const auto head = lastHead(connection);
            if (head.startsWith("GET /token?"))
                connection.send(RawServer::answer(200, "{\"token\":\"t0ken\"}"));
            else if (head.contains("\r\nAuthorization: Bearer t0ken\r\n"))
                connection.send(RawServer::answer(200, image(), manifestHeader));
            else
                connection.send(challenge(originOf(*self) + "/token?kept=1"));
        }
    });
    self = &server;
    RegistryClient client(domainOf(server));
    QVERIFY(latest(client));
    // The second time the token is there already.
    const auto before = server.heads();
    QVERIFY(latest(client));
    QCOMPARE(server.heads(), before + 1);
    RegistryClient fresh(domainOf(server));
    const auto other = fresh.manifest(QStringLiteral("other"), QStringLiteral("1"));
    QVERIFY(other);
}

void TestRegistryClient::tokenStaysAtHome()
{
    RawServer storage(always(RawServer::answer(200, layerBytes, {})));
    RawServer *self = nullptr;
    RawServer server([&](RawConnection &connection) {
        while (connection.readHead()) {
            const auto head = lastHead(connection);
            if (head.startsWith("GET /token?"))
                connection.send(RawServer::answer(200, "{\"access_token\":\"t0ken\"}"));
            else if (head.contains("\r\nAuthorization: Bearer t0ken\r\n"))
                connection.send(redirect(originOf(storage) + "/blob"));
            else
                connection.send(challenge(originOf(*self) + "/token"));
        }
    });
    self = &server;
    RegistryClient client(domainOf(server));
    QVERIFY(client.blob(QStringLiteral("a"), layer(), 100));
    QCOMPARE(storage.heads(), 1);
    QVERIFY(!storage.received().contains("t0ken"));
    QVERIFY(!storage.received().contains("Authorization"));
}

void TestRegistryClient::refusedRealms_data()
{
    QTest::addColumn<QByteArray>("realm");
    for (const auto *realm :
         {"http://example.com/token", "https://10.0.0.1/token", "https://127.0.0.1/token",
          "https://[::1]/token", "https://localhost/token", "https://2130706433/token",
          "http://127.0.0.1:1/token", "https://u:p@example.com/token", "/token", "nonsense"})
        QTest::newRow(realm) << QByteArray(realm);
}

void TestRegistryClient::refusedRealms()
{
    QFETCH(QByteArray, realm);
    RawServer server(always(challenge(realm)));
    RegistryClient client(domainOf(server));
    const auto answer = latest(client);
    QVERIFY(!answer);
    QCOMPARE(answer.error().fault, RegistryFault::UnsafeRealm);
    QCOMPARE(server.heads(), 1);
}

void TestRegistryClient::badTokens_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<RegistryFault>("fault");
    auto json = [](const QByteArray &body) { return RawServer::answer(200, body); };
    QTest::newRow("none") << json("{}") << RegistryFault::Denied;
    QTest::newRow("no JSON") << json("token") << RegistryFault::Denied;
    QTest::newRow("line feed") << json("{\"token\":\"a\\r\\nX: y\"}") << RegistryFault::Denied;
    QTest::newRow("space") << json("{\"token\":\"a b\"}") << RegistryFault::Denied;
    QTest::newRow("refused") << RawServer::answer(403, {}) << RegistryFault::Denied;
    QTest::newRow("redirect") << redirect("/elsewhere") << RegistryFault::UnsafeRealm;
    QTest::newRow("huge") << json(QByteArray(70'000, ' ')) << RegistryFault::TooLarge;
    QTest::newRow("never enough") << json("{\"token\":\"useless\"}") << RegistryFault::Denied;
}

void TestRegistryClient::badTokens()
{
    QFETCH(QByteArray, answer);
    RawServer *self = nullptr;
    RawServer server(answering([&](const QByteArray &line) {
        return line.startsWith("GET /token") ? answer : challenge(originOf(*self) + "/token");
    }));
    self = &server;
    RegistryClient client(domainOf(server));
    const auto result = latest(client);
    QVERIFY(!result);
    QTEST(result.error().fault, "fault");
    QVERIFY(server.heads() <= 3);
}

void TestRegistryClient::privateAddressesAreNotAsked()
{
    RawServer server(always(RawServer::answer(200, "{}")));
    HttpGetter getter({});
    const auto url = WebUrl::parse(originOf(server) + "/x");
    QVERIFY(url);
    const auto refused = getter.get({*url, {}, {}, 100, 5, false});
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, RegistryFault::UnsafeRedirect);
    QCOMPARE(server.connections(), 0);
    const auto allowed = getter.get({*url, {}, {}, 100, 5, true});
    QVERIFY(allowed);
    QCOMPARE(allowed->peer, QByteArray("127.0.0.1"));
    // A connection that was opened under the other rule is not used again.
    QVERIFY(!getter.get({*url, {}, {}, 100, 5, false}));
    QCOMPARE(server.heads(), 1);
}

void TestRegistryClient::loopbackNeedsNoProxy()
{
    qputenv("http_proxy", "http://127.0.0.1:1");
    RawServer server(always(RawServer::answer(200, image(), manifestHeader)));
    RegistryClient client(domainOf(server));
    const auto answer = latest(client);
    qunsetenv("http_proxy");
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().reason));
}

void TestRegistryClient::cancelsAtOnce()
{
    const auto flag = std::make_shared<std::atomic_bool>(false);
    RawServer server([&](RawConnection &connection) {
        connection.readHead();
        flag->store(true);
        connection.drain();
    });
    RegistryClient client(domainOf(server), {}, flag);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(latest(client).error().fault, RegistryFault::Cancelled);
    QVERIFY(timer.elapsed() < 2000);
}

void TestRegistryClient::endlessHeader()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send("HTTP/1.1 200 OK\r\n");
        const auto line = "X-A: " + QByteArray(1000, 'a') + "\r\n";
        for (int i = 0; i < 200; ++i)
            connection.send(line);
        connection.drain();
    });
    RegistryClient client(domainOf(server));
    QCOMPARE(latest(client).error().fault, RegistryFault::TooLarge);
    RegistryLimits limits;
    limits.manifestSeconds = 1;
    RawServer silent([](RawConnection &connection) { connection.drain(); });
    RegistryClient waiting(domainOf(silent), limits);
    QCOMPARE(latest(waiting).error().fault, RegistryFault::TimedOut);
}

QTEST_GUILESS_MAIN(TestRegistryClient)
#include "tst_registryclient.moc"
