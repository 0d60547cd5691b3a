// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/apicall.h"
#include "tests/support/faketransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace packdesk;

class ApiCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsTheEndOfAnExchange_data();
    void sortsTheEndOfAnExchange();
    void sendsNothingWhenCancelledFirst();
    void saysWhyAnAnswerCannotBeDecoded();
};

void ApiCallTest::sortsTheEndOfAnExchange_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("fine");
    QTest::newRow("fine") << 200 << QByteArray("{}") << true;
    QTest::newRow("created") << 201 << QByteArray("{}") << true;
    QTest::newRow("no content") << 204 << QByteArray() << true;
    QTest::newRow("empty") << 200 << QByteArray() << false;
    QTest::newRow("refused") << 400 << QByteArray("{}") << false;
    QTest::newRow("redirect") << 302 << QByteArray() << false;
}

void ApiCallTest::sortsTheEndOfAnExchange()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, fine);
    FakeTransport fake;
    fake.answer(status, body);
    HttpTransport &transport = fake;
    ApiCall call(Attempt(), "GET", QUrl(QStringLiteral("https://u@h/v1?k")), {},
                 [&] { return transport.send(HttpRequest()); });
    QSignalSpy answered(&call, &ApiCall::answered);
    QSignalSpy failed(&call, &ApiCall::failed);
    call.start();
    QCOMPARE(answered.count() + failed.count(), 0);
    QTRY_COMPARE(answered.count() + failed.count(), 1);
    QCOMPARE(answered.count(), fine ? 1 : 0);
    if (!fine) {
        const auto error = failed.first().first().value<ApiError>();
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.url, QStringLiteral("https://h/v1"));
        QVERIFY(error.sent);
    }
}

void ApiCallTest::sendsNothingWhenCancelledFirst()
{
    int sent = 0;
    ApiCall call(Attempt(), "GET", QUrl(QStringLiteral("https://h")), {}, [&] {
        ++sent;
        return std::unique_ptr<Exchange>();
    });
    QSignalSpy failed(&call, &ApiCall::failed);
    call.cancel();
    call.start();
    QCOMPARE(failed.count(), 0);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<ApiError>().kind, ErrorKind::Cancelled);
    QCOMPARE(sent, 0);
}

void ApiCallTest::saysWhyAnAnswerCannotBeDecoded()
{
    FakeUploadTransport fake;
    UploadTransport &transport = fake;
    ApiCall call(Attempt(), "GET", QUrl(QStringLiteral("https://h")), {},
                 [&] { return transport.send(UploadRequest()); });
    HttpAnswer answer;
    answer.body = "{\"id\":1}";
    const DecodeFault wrong{DecodeFault::Kind::Malformed, QStringLiteral("id"),
                            QStringLiteral("expected a string")};
    QCOMPARE(call.undecodable(answer, wrong).kind, ErrorKind::MalformedAnswer);
    QCOMPARE(call.undecodable(answer, wrong).field, QStringLiteral("id"));
    const DecodeFault cut{DecodeFault::Kind::Incomplete, {}, {}};
    QCOMPARE(call.undecodable(answer, cut).kind, ErrorKind::IncompleteAnswer);
    answer.body = "<html>";
    QCOMPARE(call.undecodable(answer, cut).kind, ErrorKind::NotTheApi);
}

QTEST_GUILESS_MAIN(ApiCallTest)
#include "tst_apicall.moc"
