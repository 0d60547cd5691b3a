// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/apierror.h"

#include <QTest>

using namespace packdesk;

class ApiErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatMayHaveTakenEffect_data();
    void knowsWhatMayHaveTakenEffect();
    void readsNeverTakeEffect();
    void whatWasNotSentTookNoEffect();
    void whatWasCutShortTookNoEffect();
};

void ApiErrorTest::knowsWhatMayHaveTakenEffect_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("may");
    const auto row
        = [](const char *name, ErrorKind kind, int status, bool may, const char *code = "") {
              QTest::newRow(name) << kind << status << QString::fromLatin1(code) << may;
          };
    row("refused", ErrorKind::Refused, 400, false);
    row("conflict", ErrorKind::Refused, 409, false);
    row("fault", ErrorKind::Refused, 500, true);
    row("cleanup", ErrorKind::Refused, 502, false, "registry_cleanup_failed");
    row("other gateway", ErrorKind::Refused, 502, true, "bad_gateway");
    row("html", ErrorKind::NotTheApi, 200, true);
    row("incomplete", ErrorKind::IncompleteAnswer, 201, true);
    row("malformed", ErrorKind::MalformedAnswer, 201, true);
    row("too large", ErrorKind::AnswerTooLarge, 201, true);
    row("see other", ErrorKind::Redirected, 303, true);
    row("elsewhere", ErrorKind::Redirected, 307, false);
    row("elsewhere for ever", ErrorKind::Redirected, 308, false);
    row("unknown", ErrorKind::OutcomeUnknown, 0, true);
    row("protocol", ErrorKind::ProtocolError, 0, true);
    row("timed out", ErrorKind::TimedOut, 0, true);
    row("lost", ErrorKind::ConnectionLost, 0, true);
    row("tls", ErrorKind::TlsFailed, 0, false);
    row("name", ErrorKind::NameNotFound, 0, false);
    row("no server", ErrorKind::ConnectionRefused, 0, false);
    row("no route", ErrorKind::Unreachable, 0, false);
    row("proxy", ErrorKind::ProxyFailed, 0, false);
    row("cancelled", ErrorKind::Cancelled, 0, false);
    row("file", ErrorKind::FileUnreadable, 0, false);
    row("changed", ErrorKind::FileChanged, 0, false);
}

void ApiErrorTest::knowsWhatMayHaveTakenEffect()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(bool, may);
    ApiError error;
    error.attempt.operation = Operation::DeletePack;
    error.kind = kind;
    error.httpStatus = status;
    error.code = code;
    error.sent = true;
    QCOMPARE(error.mayHaveTakenEffect(), may);
    QVERIFY(!error.isRetrySafe());
}

void ApiErrorTest::readsNeverTakeEffect()
{
    for (int i = 0; i <= int(Operation::ListAgentRoles); ++i) {
        ApiError error;
        error.attempt.operation = Operation(i);
        error.kind = ErrorKind::TimedOut;
        error.sent = true;
        QCOMPARE(error.mayHaveTakenEffect(), isChange(Operation(i)));
        QCOMPARE(error.isRetrySafe(), !isChange(Operation(i)));
    }
}

void ApiErrorTest::whatWasNotSentTookNoEffect()
{
    ApiError error;
    error.attempt.operation = Operation::CreatePack;
    error.kind = ErrorKind::TimedOut;
    QVERIFY(!error.mayHaveTakenEffect());
    QVERIFY(error.isRetrySafe());
}

void ApiErrorTest::whatWasCutShortTookNoEffect()
{
    ApiError error;
    error.attempt.operation = Operation::UploadPack;
    error.kind = ErrorKind::ConnectionLost;
    error.sent = true;
    error.bodyCutShort = true;
    QVERIFY(!error.mayHaveTakenEffect());
    QVERIFY(!error.isRetrySafe());
}

QTEST_GUILESS_MAIN(ApiErrorTest)
#include "tst_apierror.moc"
