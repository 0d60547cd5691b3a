// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/registryclient.h"
#include "models/images/registryexchange.h"
#include "tests/support/scriptedregistry.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUrlQuery>

using namespace packdesk;
using namespace packdesk::test;

namespace {

const QByteArray tagAnswer = RawServer::answer(200, R"({"name":"team/pack","tags":["1.0"]})");
// `user:pass:word`
const QByteArray rightCredentials("\r\nAuthorization: Basic dXNlcjpwYXNzOndvcmQ=\r\n");

RegistryAccess access()
{
    return {RegistryCredentials{QStringLiteral("user"), Secret("pass:word")}, {}};
}

auto ask(const RawServer &server, RegistryAccess how = {})
{
    return RegistryClient(domainOf(server), {}, {}, std::move(how))
        .tags(QStringLiteral("team/pack"));
}

} // namespace

// Who asks: challenges, tokens and credentials, byte by byte.
class TestRegistryExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anonymousNeedsNothing();
    void basic();
    void basicIsShownOnceOnly();
    void basicWithoutCredentials();
    void wrongPassword();
    void bearerBeatsBasic_data();
    void bearerBeatsBasic();
    void tokenRequest();
    void tokenExpires();
    void tokenServerRefuses_data();
    void tokenServerRefuses();
    void credentialsStayAtHome();
    void noCredentialsToABadRealm();
    void cancelsSilentServer();
    void addresses_data();
    void addresses();
    void nextPageIsAsked();
    void sinkTakesTheBody();
};

void TestRegistryExchange::anonymousNeedsNothing()
{
    RawServer server(always(tagAnswer));
    QVERIFY(ask(server, access()));
    // Nobody asked for them.
    QVERIFY(!server.received().contains("Authorization"));
}

void TestRegistryExchange::basic()
{
    RawServer server(answering([](const QByteArray &head) {
        return head.contains(rightCredentials) ? tagAnswer : challenging({"Basic realm=\"r\""});
    }));
    RegistryClient client(domainOf(server), {}, {}, access());
    const auto tags = client.tags(QStringLiteral("team/pack"));
    QVERIFY2(tags, tags ? "" : qPrintable(tags.error().reason));
    QCOMPARE(*tags, QStringList{QStringLiteral("1.0")});
    QCOMPARE(server.heads(), 2);
    // From then on they are shown at once.
    QVERIFY(client.tags(QStringLiteral("team/pack")));
    QCOMPARE(server.heads(), 3);
}

void TestRegistryExchange::basicIsShownOnceOnly()
{
    RawServer server(always(challenging({"Basic realm=\"r\""})));
    const auto tags = ask(server, access());
    QVERIFY(!tags);
    QCOMPARE(tags.error().fault, RegistryFault::WrongCredentials);
    QCOMPARE(server.heads(), 2);
}

void TestRegistryExchange::basicWithoutCredentials()
{
    RawServer server(always(challenging({"Basic realm=\"r\""})));
    const auto tags = ask(server);
    QVERIFY(!tags);
    QCOMPARE(tags.error().fault, RegistryFault::CredentialsNeeded);
    QCOMPARE(tags.error().httpStatus, 401);
    QCOMPARE(tags.error().reason, QStringLiteral("UNAUTHORIZED: who"));
    QCOMPARE(server.heads(), 1);
}

void TestRegistryExchange::wrongPassword()
{
    RawServer server(answering([](const QByteArray &head) {
        return head.contains(rightCredentials) ? tagAnswer : challenging({"Basic realm=\"r\""});
    }));
    const auto tags
        = ask(server, {RegistryCredentials{QStringLiteral("user"), Secret("guess")}, {}});
    QVERIFY(!tags);
    QCOMPARE(tags.error().fault, RegistryFault::WrongCredentials);
    QVERIFY(!tags.error().reason.contains(QLatin1String("guess")));
}

void TestRegistryExchange::bearerBeatsBasic_data()
{
    QTest::addColumn<bool>("oneHeader");
    QTest::addColumn<bool>("basicFirst");
    QTest::newRow("two headers") << false << false;
    QTest::newRow("two headers, Basic first") << false << true;
    QTest::newRow("one header") << true << false;
    QTest::newRow("one header, Basic first") << true << true;
}

void TestRegistryExchange::bearerBeatsBasic()
{
    QFETCH(bool, oneHeader);
    QFETCH(bool, basicFirst);
    RawServer *self = nullptr;
    RawServer server(answering([&](const QByteArray &head) {
        if (head.startsWith("GET /token?"))
            return RawServer::answer(200, R"({"token":"t0ken"})");
        if (head.contains("\r\nAuthorization: Bearer t0ken\r\n"))
            return tagAnswer;
        QByteArrayList both{"Basic realm=\"x, Bearer y\"", bearer(originOf(*self) + "/token")};
        if (!basicFirst)
            both.swapItemsAt(0, 1);
        return challenging(oneHeader ? QByteArrayList{both.join(", ")} : both);
    }));
    self = &server;
    const auto tags = ask(server, access());
    QVERIFY2(tags, tags ? "" : qPrintable(tags.error().reason));
    QCOMPARE(server.heads(), 3);
}

void TestRegistryExchange::tokenRequest()
{
    QByteArray request;
    RawServer *self = nullptr;
    RawServer server(answering([&](const QByteArray &head) {
        if (head.startsWith("GET /token?")) {
            request = head;
            return RawServer::answer(200, R"({"access_token":"t0ken"})");
        }
        if (head.contains("Bearer t0ken"))
            return tagAnswer;
        return challenging({bearer(originOf(*self) + "/token?kept=1")
                            + ",scope=\"repository:team/pack:pull,push,delete\""});
    }));
    self = &server;
    QVERIFY(ask(server, access()));
    QVERIFY(request.contains(rightCredentials));
    const auto line = request.left(request.indexOf(" HTTP/"));
    const QUrlQuery query(QString::fromLatin1(line.mid(line.indexOf('?') + 1)));
    const auto value = [&](const char *name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    QCOMPARE(value("kept"), QStringLiteral("1"));
    // Only what is needed is asked for.
    QCOMPARE(value("scope"), QStringLiteral("repository:team/pack:pull"));
    QCOMPARE(value("service").replace(u'+', u' '), QStringLiteral("the registry"));
}

void TestRegistryExchange::tokenExpires()
{
    RawServer *self = nullptr;
    int given = 0;
    RawServer server(answering([&](const QByteArray &head) {
        if (head.startsWith("GET /token?"))
            return RawServer::answer(200, "{\"token\":\"t" + QByteArray::number(++given) + "\"}");
        if (head.contains("Bearer t" + QByteArray::number(given) + "\r\n") && given > 0)
            return tagAnswer;
        return challenging({bearer(originOf(*self) + "/token")});
    }));
    self = &server;
    RegistryClient client(domainOf(server));
    QVERIFY(client.tags(QStringLiteral("team/pack")));
    QVERIFY(client.tags(QStringLiteral("team/pack")));
    QCOMPARE(given, 1);
    // The registry forgot the token: another one is fetched.
    ++given;
    QVERIFY(client.tags(QStringLiteral("team/pack")));
    QCOMPARE(given, 3);
}

void TestRegistryExchange::tokenServerRefuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("withCredentials");
    QTest::addColumn<RegistryFault>("fault");
    QTest::newRow("401, anonymous") << 401 << false << RegistryFault::CredentialsNeeded;
    QTest::newRow("401") << 401 << true << RegistryFault::WrongCredentials;
    QTest::newRow("403, anonymous") << 403 << false << RegistryFault::Denied;
    QTest::newRow("403") << 403 << true << RegistryFault::Denied;
    QTest::newRow("500") << 500 << true << RegistryFault::Denied;
}

void TestRegistryExchange::tokenServerRefuses()
{
    QFETCH(int, status);
    QFETCH(bool, withCredentials);
    RawServer *self = nullptr;
    RawServer server(answering([&](const QByteArray &head) {
        return head.startsWith("GET /token?") ? RawServer::answer(status, "{}")
                                              : challenging({bearer(originOf(*self) + "/token")});
    }));
    self = &server;
    const auto tags = ask(server, withCredentials ? access() : RegistryAccess());
    QVERIFY(!tags);
    QTEST(tags.error().fault, "fault");
    QCOMPARE(server.heads(), 2);
}

void TestRegistryExchange::credentialsStayAtHome()
{
    RawServer storage(always(tagAnswer));
    RawServer server(answering([&](const QByteArray &head) {
        return head.contains(rightCredentials) ? redirectTo(originOf(storage) + "/elsewhere")
                                               : challenging({"Basic realm=\"r\""});
    }));
    QVERIFY(ask(server, access()));
    QCOMPARE(storage.heads(), 1);
    QVERIFY(!storage.received().contains("Authorization"));
}

void TestRegistryExchange::noCredentialsToABadRealm()
{
    RawServer thief(always(RawServer::answer(200, R"({"token":"t"})")));
    RawServer server(
        always(challenging({bearer(originOf(thief) + "/token"), "Basic realm=\"r\""})));
    const auto tags = ask(server, access());
    QVERIFY(!tags);
    QCOMPARE(tags.error().fault, RegistryFault::UnsafeRealm);
    QCOMPARE(thief.connections(), 0);
    QVERIFY(!server.received().contains("Authorization"));
}

void TestRegistryExchange::cancelsSilentServer()
{
    const auto flag = std::make_shared<std::atomic_bool>(false);
    QElapsedTimer timer;
    RawServer server([&](RawConnection &connection) {
        connection.readHead();
        timer.start();
        flag->store(true);
        connection.drain();
    });
    RegistryClient client(domainOf(server), {}, flag);
    QCOMPARE(client.tags(QStringLiteral("a")).error().fault, RegistryFault::Cancelled);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestRegistryExchange::addresses_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("shown");
    const auto here = QStringLiteral("127.0.0.1:5000");
    const auto path = QStringLiteral("team/pack");
    QTest::newRow("elsewhere, https only")
        << QStringLiteral("r.example.com") << path << QString()
        << QStringLiteral("https://r.example.com:443/v2/team/pack/manifests/1");
    QTest::newRow("loopback, plain") << here << path << QString()
                                     << QStringLiteral("http://127.0.0.1:5000/v2/team/pack/"
                                                       "manifests/1");
    QTest::newRow("loopback with an authority of its own")
        << here << path << QStringLiteral("ca.pem")
        << QStringLiteral("https://127.0.0.1:5000/v2/team/pack/manifests/1");
    QTest::newRow("Docker Hub, official")
        << QStringLiteral("docker.io") << QStringLiteral("debian") << QString()
        << QStringLiteral("https://registry-1.docker.io:443/v2/library/debian/manifests/1");
    QTest::newRow("Docker Hub, somebody's")
        << QStringLiteral("docker.io") << path << QString()
        << QStringLiteral("https://registry-1.docker.io:443/v2/team/pack/manifests/1");
    QTest::newRow("no registry") << QString() << path << QString() << QString();
}

void TestRegistryExchange::addresses()
{
    QFETCH(QString, domain);
    QFETCH(QString, path);
    QFETCH(QString, caFile);
    RegistryAccess how;
    how.caFile = caFile;
    const RegistryExchange exchange(domain, 5, 5, {}, std::move(how));
    const auto address = exchange.address({path, QStringLiteral("manifests/1"), {}, 0, 0, {}, {}});
    QTEST(address ? address->shown() : QString(), "shown");
}

void TestRegistryExchange::nextPageIsAsked()
{
    RawServer server(always(tagAnswer));
    RegistryExchange exchange(domainOf(server), 5, 5, {}, {});
    const auto page = WebUrl::parse(originOf(server) + "/v2/team/pack/tags/list?last=b");
    const auto answer = exchange.ask(
        {QStringLiteral("team/pack"), QStringLiteral("tags/list"), {}, 4096, 5, {}, page});
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().reason));
    QVERIFY(server.received().startsWith("GET /v2/team/pack/tags/list?last=b HTTP/1.1\r\n"));
}

// The body of a refusal is read for its words, and never taken for what was asked.
void TestRegistryExchange::sinkTakesTheBody()
{
    RawServer server(answering([](const QByteArray &head) {
        return head.startsWith("GET /v2/team/pack/blobs/there ")
            ? RawServer::answer(200, "the blob", {})
            : RawServer::answer(404, R"({"errors":[{"code":"X","message":"not here"}]})", {});
    }));
    RegistryExchange exchange(domainOf(server), 5, 5, {}, {});
    QByteArray taken;
    RegistryQuestion question{QStringLiteral("team/pack"),
                              QStringLiteral("blobs/there"),
                              {},
                              4096,
                              5,
                              [&taken](QByteArrayView bytes) {
                                  taken += bytes.toByteArray();
                                  return true;
                              },
                              {}};
    QVERIFY(exchange.ask(question));
    QCOMPARE(taken, QByteArray("the blob"));
    question.what = QStringLiteral("blobs/gone");
    const auto refused = exchange.ask(question);
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, RegistryFault::NotFound);
    QCOMPARE(refused.error().httpStatus, 404);
    QVERIFY(refused.error().reason.contains(QLatin1String("not here")));
    QCOMPARE(taken, QByteArray("the blob"));
}

QTEST_GUILESS_MAIN(TestRegistryExchange)
#include "tst_registryexchange.moc"
