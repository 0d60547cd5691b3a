// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/readfile.h"
#include "models/api/requests.h"
#include "tests/support/faketransport.h"
#include "tests/support/sentrequest.h"

#include <QTest>

using namespace packdesk;

namespace {

using Make = std::function<std::unique_ptr<Request>(std::shared_ptr<Connection>)>;

template <typename R, typename... Arguments>
Make maker(Arguments... arguments)
{
    return [=](const std::shared_ptr<Connection> &connection) {
        return std::make_unique<R>(connection, arguments...);
    };
}

const QByteArray pack = R"({"id":"pack_1","name":"ops"})";

/// A request whose decoder takes its time, on a worker.
class SlowRequest : public JsonRequest<QString>
{
public:
    explicit SlowRequest(const std::shared_ptr<Connection> &connection)
        : JsonRequest(connection, Attempt(), HttpRequest(), &SlowRequest::decode, DecodeOn::Worker,
                      nullptr)
    {
    }
    static void letGo()
    {
        held = false;
        held.notify_all();
    }
    static inline std::atomic<bool> held = false;
    static inline std::atomic<int> decoding = 0;

private:
    static Decoded<QString> decode(const QByteArray &)
    {
        ++decoding;
        held.wait(true);
        --decoding;
        return QStringLiteral("decoded");
    }
};

} // namespace

class RequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatTheContractSays_data();
    void sendsWhatTheContractSays();
    void endsOnceWithItsValue_data() { sendsWhatTheContractSays_data(); }
    void endsOnceWithItsValue();
    void endsOnceWithAnError_data() { sendsWhatTheContractSays_data(); }
    void endsOnceWithAnError();
    void endsOnceWhenCancelled_data() { sendsWhatTheContractSays_data(); }
    void endsOnceWhenCancelled();
    void fillsTheErrorIn();
    void namesTheFieldOfAWrongType();
    void filesAreWhatTheyAre_data();
    void filesAreWhatTheyAre();
    void filesAreNotToldOfFailures();
    void phasesNeverComeBack();
    void listsAreDecodedOnAWorker();
    void cancelWhileDecodingDropsTheAnswer();
    void deletingWhileDecodingIsSilent();
    void keepsItsConnectionAlive();
};

void RequestsTest::sendsWhatTheContractSays_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    const QString id = QStringLiteral("a/b c");
    const QString org = QStringLiteral("org");
    QTest::newRow("session") << maker<GetSession>() << QByteArray("GET")
                             << QStringLiteral("/v1/me/session") << QByteArray()
                             << QByteArray(R"({"user_id":"system"})");
    QTest::newRow("list") << maker<ListPacks>() << QByteArray("GET") << QStringLiteral("/v1/packs")
                          << QByteArray() << QByteArray("{\"packs\":[" + pack + "]}");
    QTest::newRow("pack") << maker<GetPack>(id) << QByteArray("GET")
                          << QStringLiteral("/v1/packs/a%2Fb%20c") << QByteArray() << pack;
    QTest::newRow("create") << maker<CreatePack>(QStringLiteral("r/a:1"), org) << QByteArray("POST")
                            << QStringLiteral("/v1/packs")
                            << QByteArray(R"({"image_ref":"r/a:1","visibility":"org"})") << pack;
    QTest::newRow("delete") << maker<DeletePack>(id, QStringLiteral("A")) << QByteArray("DELETE")
                            << QStringLiteral("/v1/packs/a%2Fb%20c") << QByteArray()
                            << QByteArray(R"({"status":"deleted"})");
    QTest::newRow("visibility") << maker<SetVisibility>(id, QStringLiteral("A"), org)
                                << QByteArray("PATCH") << QStringLiteral("/v1/packs/a%2Fb%20c")
                                << QByteArray(R"({"visibility":"org"})") << pack;
    QTest::newRow("replace") << maker<ReplaceImage>(id, QStringLiteral("A"),
                                                    QStringLiteral("r/a:2"))
                             << QByteArray("PUT") << QStringLiteral("/v1/packs/a%2Fb%20c")
                             << QByteArray(R"({"image_ref":"r/a:2"})") << pack;
    const QString file = QStringLiteral("guides/a b%.md");
    const QString filePath = QStringLiteral("/v1/packs/a%2Fb%20c/files/guides/a%20b%25.md");
    QTest::newRow("file") << maker<ReplaceFile>(id, QStringLiteral("A"), file,
                                                QByteArray("\0text\n", 6))
                          << QByteArray("PUT") << filePath << QByteArray("\0text\n", 6) << pack;
    QTest::newRow("read file") << maker<ReadFile>(id, QStringLiteral("A"), file)
                               << QByteArray("GET") << filePath << QByteArray()
                               << QByteArray("no JSON");
    QTest::newRow("roles") << maker<ListAgentRoles>() << QByteArray("GET")
                           << QStringLiteral("/v1/agent-roles") << QByteArray()
                           << QByteArray(R"({"agent_roles":[]})");
}

void RequestsTest::sendsWhatTheContractSays()
{
    QFETCH(Make, make);
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    const FakeConnection fake = makeFakeConnection();
    const auto request = make(fake.connection);
    request->start();
    QCOMPARE(fake.http->requests().size(), size_t(1));
    const HttpRequest &sent = fake.http->requests().front();
    QCOMPARE(sent.method, method);
    QCOMPARE(sent.url.path(QUrl::FullyEncoded), path);
    QCOMPARE(sent.body, body);
    QCOMPARE(sent.isChange, isChange(request->attempt().operation));
    QCOMPARE(sent.key.reveal(), QByteArray("fake-key"));
    const bool isList = request->attempt().operation == Operation::ListPacks;
    QCOMPARE(sent.answerBytes, isList ? qint64(1) << 30 : qint64(8) << 20);
}

void RequestsTest::endsOnceWithItsValue()
{
    QFETCH(Make, make);
    QFETCH(QByteArray, answer);
    const FakeConnection fake = makeFakeConnection();
    fake.http->answer(200, answer, QStringLiteral("application/json"), QStringLiteral("req_1"));
    const auto request = make(fake.connection);
    QVERIFY(runToEnd(*request));
    QVERIFY(request->isFinished());
    QVERIFY(!request->error());
    QCOMPARE(request->requestId(), QStringLiteral("req_1"));
    const Operation operation = request->attempt().operation;
    const bool isAboutOne = operation == Operation::GetPack || operation == Operation::ReadFile;
    const bool isAnswered = isChange(operation) && operation != Operation::DeletePack;
    if (isAnswered) {
        QCOMPARE(request->answeredPackId(), QStringLiteral("pack_1"));
    } else if (isAboutOne) {
        QCOMPARE(request->answeredPackId(), QStringLiteral("a/b c"));
    } else {
        QVERIFY(request->answeredPackId().isNull());
    }
    QSignalSpy finished(request.get(), &Request::finished);
    request->cancel();
    QVERIFY(!finished.wait(50));
}

void RequestsTest::endsOnceWithAnError()
{
    QFETCH(Make, make);
    const FakeConnection fake = makeFakeConnection();
    fake.http->refuse(403, QStringLiteral("permission_denied"), QStringLiteral("No."),
                      QStringLiteral("req_2"));
    const auto request = make(fake.connection);
    QVERIFY(runToEnd(*request));
    QCOMPARE(request->error()->kind, ErrorKind::Refused);
    QCOMPARE(request->error()->code, QStringLiteral("permission_denied"));
    QCOMPARE(request->requestId(), QStringLiteral("req_2"));
}

void RequestsTest::endsOnceWhenCancelled()
{
    QFETCH(Make, make);
    const FakeConnection fake = makeFakeConnection();
    fake.http->hang();
    const auto request = make(fake.connection);
    QSignalSpy finished(request.get(), &Request::finished);
    request->start();
    QTRY_COMPARE(request->phase(), Phase::Connecting);
    request->cancel();
    request->cancel();
    QCOMPARE(finished.count(), 0);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(request->error()->kind, ErrorKind::Cancelled);
    QVERIFY(!finished.wait(50));
}

void RequestsTest::fillsTheErrorIn()
{
    const FakeConnection fake
        = makeFakeConnection(QUrl(QStringLiteral("https://u:p@acme.example:8443/v1/?k=v")));
    fake.http->fail(ErrorKind::OutcomeUnknown, true, Phase::Waiting, QStringLiteral("gone"));
    CreatePack request(fake.connection, QStringLiteral("r/a:1"), QStringLiteral("org"));
    QVERIFY(runToEnd(request));
    const ApiError error = *request.error();
    QCOMPARE(error.attempt.subject, QStringLiteral("r/a:1"));
    QCOMPARE(error.attempt.visibility, QStringLiteral("org"));
    QCOMPARE(error.method, QByteArray("POST"));
    QCOMPARE(error.url, QStringLiteral("https://acme.example:8443/v1/packs"));
    QVERIFY(error.body.contains("r/a:1"));
    QCOMPARE(error.host, QStringLiteral("acme.example"));
    QCOMPARE(error.port, 8443);
    QVERIFY(error.startedAt.isValid() && error.startedAt <= error.time);
    QCOMPARE(error.phase, Phase::Waiting);
}

void RequestsTest::namesTheFieldOfAWrongType()
{
    const FakeConnection fake = makeFakeConnection();
    fake.http->answer(200, R"({"packs":[{},{"size_bytes":"x"}]})");
    ListPacks request(fake.connection);
    QVERIFY(runToEnd(request));
    QCOMPARE(request.error()->kind, ErrorKind::MalformedAnswer);
    QCOMPARE(request.error()->field, QStringLiteral("packs[1].size_bytes"));
    QCOMPARE(request.error()->httpStatus, 200);
}

void RequestsTest::filesAreWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("text") << QByteArray("# Slack\n") << QStringLiteral("text/markdown");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("text/plain");
    QTest::newRow("JSON") << QByteArray("{\"cut") << QStringLiteral("application/json");
    QTest::newRow("bytes") << QByteArray("\0\xff\x80", 3) << QString();
}

void RequestsTest::filesAreWhatTheyAre()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mediaType);
    const FakeConnection fake = makeFakeConnection();
    fake.http->answer(200, bytes, mediaType, QStringLiteral("req_1"));
    ReadFile request(fake.connection, QStringLiteral("p"), QStringLiteral("P"),
                     QStringLiteral("data/x"));
    QVERIFY(runToEnd(request));
    QVERIFY(request.result());
    QCOMPARE(request.result()->bytes, bytes);
    QCOMPARE(request.result()->mediaType, mediaType);
    QCOMPARE(fake.http->requests().front().accept, QByteArray("*/*"));
}

void RequestsTest::filesAreNotToldOfFailures()
{
    const FakeConnection fake = makeFakeConnection();
    fake.http->fail(ErrorKind::OutcomeUnknown, true, Phase::Waiting, QStringLiteral("gone"));
    ReplaceFile request(fake.connection, QStringLiteral("p"), QStringLiteral("P"),
                        QStringLiteral("data/x"), QByteArrayLiteral("content"));
    QVERIFY(runToEnd(request));
    QCOMPARE(request.error()->body, QByteArray());
    QCOMPARE(request.error()->attempt.packPath, QStringLiteral("data/x"));
    QCOMPARE(fake.http->requests().front().contentType, QByteArray("application/octet-stream"));
}

void RequestsTest::phasesNeverComeBack()
{
    const FakeConnection fake = makeFakeConnection();
    GetPack request(fake.connection, QStringLiteral("p"));
    QSignalSpy phases(&request, &Request::phaseChanged);
    request.start();
    FakeExchange *exchange = fake.http->exchanges().first();
    exchange->enterLater(Phase::Waiting);
    exchange->enterLater(Phase::Sending);
    exchange->enterLater(Phase::Waiting);
    HttpAnswer answer;
    answer.status = 200;
    answer.body = pack;
    exchange->answerLater(answer);
    exchange->answerLater(answer);
    QTRY_VERIFY(request.isFinished());
    QList<Phase> seen;
    for (const auto &arguments : phases) {
        seen.append(arguments.first().value<Phase>());
    }
    QCOMPARE(seen, (QList{Phase::Waiting, Phase::Decoding, Phase::Finished}));
}

void RequestsTest::listsAreDecodedOnAWorker()
{
    const FakeConnection fake = makeFakeConnection();
    fake.http->answer(200, "{\"packs\":[" + pack + "]}");
    ListPacks request(fake.connection);
    QVERIFY(runToEnd(request));
    QCOMPARE(request.result()->packs.size(), size_t(1));
    SlowRequest::held = true;
    fake.http->answer(200, "{}");
    SlowRequest slow(fake.connection);
    QSignalSpy finished(&slow, &Request::finished);
    slow.start();
    QTRY_COMPARE(SlowRequest::decoding, 1);
    QCOMPARE(slow.phase(), Phase::Decoding);
    SlowRequest::letGo();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(*slow.result(), QStringLiteral("decoded"));
}

void RequestsTest::cancelWhileDecodingDropsTheAnswer()
{
    const FakeConnection fake = makeFakeConnection();
    fake.http->answer(200, "{}");
    SlowRequest::held = true;
    SlowRequest slow(fake.connection);
    QSignalSpy finished(&slow, &Request::finished);
    slow.start();
    QTRY_COMPARE(SlowRequest::decoding, 1);
    slow.cancel();
    slow.cancel();
    QCOMPARE(finished.count(), 0);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(slow.error()->kind, ErrorKind::Cancelled);
    SlowRequest::letGo();
    QTRY_COMPARE(SlowRequest::decoding, 0);
    QVERIFY(!finished.wait(50));
}

void RequestsTest::deletingWhileDecodingIsSilent()
{
    const FakeConnection fake = makeFakeConnection();
    fake.http->answer(200, "{}");
    SlowRequest::held = true;
    auto slow = std::make_unique<SlowRequest>(fake.connection);
    QSignalSpy finished(slow.get(), &Request::finished);
    slow->start();
    QTRY_COMPARE(SlowRequest::decoding, 1);
    slow.reset();
    SlowRequest::letGo();
    QTRY_COMPARE(SlowRequest::decoding, 0);
    QVERIFY(!finished.wait(50));
}

void RequestsTest::keepsItsConnectionAlive()
{
    FakeConnection fake = makeFakeConnection();
    const std::weak_ptr<Connection> watched = fake.connection;
    auto request = std::make_unique<GetSession>(fake.connection);
    fake.connection.reset();
    request->start();
    QVERIFY(!watched.expired());
    request.reset();
    QVERIFY(watched.expired());
}

QTEST_GUILESS_MAIN(RequestsTest)
#include "tst_requests.moc"
