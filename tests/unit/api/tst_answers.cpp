// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/answers.h"

#include <QTest>

using namespace packdesk;

class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRetryAfter_data();
    void readsRetryAfter();
    void notesHeaders();
    void knowsWhatMayBeJson_data();
    void knowsWhatMayBeJson();
    void sortsRefusals_data();
    void sortsRefusals();
    void keepsTheRequestIdOfTheHeader();
    void namesTheTargetOfARedirect();
};

void AnswersTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("42") << 42;
    QTest::newRow("none") << QByteArray("0") << 0;
    QTest::newRow("long") << QByteArray("86400") << 300;
    QTest::newRow("endless") << QByteArray("99999999999999999999999") << 300;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("fraction") << QByteArray("1.5") << -1;
    QTest::newRow("nonsense") << QByteArray("soon") << -1;
    QTest::newRow("empty") << QByteArray("") << -1;
    QTest::newRow("date") << QByteArray("Fri, 02 Jan 2026 03:05:00 GMT") << 60;
    QTest::newRow("past") << QByteArray("Fri, 02 Jan 2026 03:03:00 GMT") << 0;
    QTest::newRow("far") << QByteArray("Sat, 02 Jan 2027 03:03:00 GMT") << 300;
    QTest::newRow("no date") << QByteArray("Fri, 32 Jan 2026 03:03:00 GMT") << -1;
}

void AnswersTest::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const QDateTime now({2026, 1, 2}, {3, 4, 0}, Qt::UTC);
    QCOMPARE(retryAfterSeconds(value, now), seconds);
}

void AnswersTest::notesHeaders()
{
    HttpAnswer answer;
    noteHeader(answer, "CONTENT-TYPE", " Application/JSON; charset=utf-8 ");
    noteHeader(answer, "x-request-ID", "req_1");
    noteHeader(answer, "Location", "/x");
    noteHeader(answer, "Retry-After", "7");
    noteHeader(answer, "Server", "s");
    QCOMPARE(answer.mediaType, QStringLiteral("application/json"));
    QCOMPARE(answer.requestId, QStringLiteral("req_1"));
    QCOMPARE(answer.location, QStringLiteral("/x"));
    QCOMPARE(answer.retryAfterSeconds, 7);
}

void AnswersTest::knowsWhatMayBeJson_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("may");
    QTest::newRow("json") << 200 << QStringLiteral("application/json") << QByteArray("{}") << true;
    QTest::newRow("kind of json") << 200 << QStringLiteral("application/problem+json")
                                  << QByteArray("{}") << true;
    QTest::newRow("text") << 200 << QStringLiteral("text/plain") << QByteArray("{}") << false;
    QTest::newRow("no type") << 200 << QString() << QByteArray(" {}") << true;
    QTest::newRow("no type, html") << 200 << QString() << QByteArray("<p>") << false;
    QTest::newRow("empty") << 200 << QStringLiteral("application/json") << QByteArray(" ") << false;
    QTest::newRow("no content") << 204 << QString() << QByteArray() << true;
}

void AnswersTest::knowsWhatMayBeJson()
{
    QFETCH(int, status);
    QFETCH(QString, type);
    QFETCH(QByteArray, body);
    QFETCH(bool, may);
    HttpAnswer answer;
    answer.status = status;
    answer.mediaType = type;
    answer.body = body;
    QCOMPARE(mayBeJson(answer), may);
}

void AnswersTest::sortsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("change");
    QTest::addColumn<ErrorKind>("kind");
    const QString json = QStringLiteral("application/json");
    const QString html = QStringLiteral("text/html");
    const QByteArray envelope = R"({"error":{"code":"c","message":"m","request_id":"r"}})";
    const auto row
        = [](const char *name, int status, const QString &type, const QByteArray &body, bool change,
             ErrorKind kind) { QTest::newRow(name) << status << type << body << change << kind; };
    row("envelope", 409, json, envelope, true, ErrorKind::Refused);
    row("envelope of no type", 409, {}, envelope, true, ErrorKind::Refused);
    row("envelope that says html", 409, html, envelope, true, ErrorKind::Refused);
    row("cut", 409, json, envelope.chopped(3), false, ErrorKind::IncompleteAnswer);
    row("html", 403, html, "<p>", true, ErrorKind::NotTheApi);
    row("empty", 500, {}, "", false, ErrorKind::NotTheApi);
    row("other json", 500, json, R"({"message":"x"})", false, ErrorKind::NotTheApi);
    row("gateway on a read", 502, html, "<p>", false, ErrorKind::NotTheApi);
    row("gateway on a change", 502, html, "<p>", true, ErrorKind::OutcomeUnknown);
    row("gateway's deadline", 504, {}, "", true, ErrorKind::OutcomeUnknown);
    row("gateway with an envelope", 502, json, envelope, true, ErrorKind::Refused);
    row("redirect", 302, html, "<p>", true, ErrorKind::Redirected);
    row("page in place of an answer", 200, html, "<p>", false, ErrorKind::NotTheApi);
}

void AnswersTest::sortsRefusals()
{
    QFETCH(int, status);
    QFETCH(QString, type);
    QFETCH(QByteArray, body);
    QFETCH(bool, change);
    QFETCH(ErrorKind, kind);
    HttpAnswer answer;
    answer.status = status;
    answer.mediaType = type;
    answer.body = body;
    ApiError draft;
    draft.attempt.operation = change ? Operation::CreatePack : Operation::ListPacks;
    draft.httpStatus = status;
    const ApiError error = sortRefusal(draft, answer);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.message, kind == ErrorKind::Refused ? QStringLiteral("m") : QString());
}

void AnswersTest::keepsTheRequestIdOfTheHeader()
{
    HttpAnswer answer;
    answer.status = 500;
    ApiError draft;
    draft.requestId = QStringLiteral("from the header");
    answer.body = R"({"error":{"message":"m"}})";
    QCOMPARE(sortRefusal(draft, answer).requestId, QStringLiteral("from the header"));
    answer.body = R"({"error":{"request_id":"from the envelope"}})";
    QCOMPARE(sortRefusal(draft, answer).requestId, QStringLiteral("from the envelope"));
}

void AnswersTest::namesTheTargetOfARedirect()
{
    HttpAnswer answer;
    answer.status = 301;
    ApiError draft;
    draft.url = QStringLiteral("https://a.example/v1/packs");
    QVERIFY(sortRefusal(draft, answer).target.isNull());
    answer.location = QStringLiteral("/login?next=x");
    QCOMPARE(sortRefusal(draft, answer).target, QStringLiteral("https://a.example/login"));
    answer.location = QStringLiteral("https://u:p@b.example/");
    QCOMPARE(sortRefusal(draft, answer).target, QStringLiteral("https://b.example/"));
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
