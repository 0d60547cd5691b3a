// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/errordetails.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace packdesk;

class ErrorDetailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detailsHoldWhatATicketNeeds();
    void detailsHoldNoSecret();
    void curlSaysTheSameThing_data();
    void curlSaysTheSameThing();
    void everyOperationHasItsId();
    void everyKindHasAName();
};

namespace {

ApiError refused()
{
    ApiError error;
    error.attempt.operation = Operation::CreatePack;
    error.attempt.subject = QStringLiteral("r/a:1");
    error.httpStatus = 400;
    error.code = QStringLiteral("validation_error");
    error.message = QStringLiteral("No.");
    error.requestId = QStringLiteral("req_1");
    error.fields = {{QStringLiteral("image_ref"), QStringLiteral("bad")}};
    error.method = "POST";
    error.url = QStringLiteral("https://acme.evershell.ai/v1/packs");
    error.body = R"({"image_ref":"it's $(here) now"})";
    error.startedAt = QDateTime({2026, 1, 2}, {3, 4, 5}, Qt::UTC);
    error.time = error.startedAt.addSecs(1);
    error.sent = true;
    return error;
}

} // namespace

void ErrorDetailsTest::detailsHoldWhatATicketNeeds()
{
    const QJsonObject json = QJsonDocument::fromJson(detailsJson(refused())).object();
    const QJsonObject expected{
        {QStringLiteral("operation"), QStringLiteral("createPack")},
        {QStringLiteral("subject"), QStringLiteral("r/a:1")},
        {QStringLiteral("kind"), QStringLiteral("refused")},
        {QStringLiteral("method"), QStringLiteral("POST")},
        {QStringLiteral("url"), QStringLiteral("https://acme.evershell.ai/v1/packs")},
        {QStringLiteral("status"), 400},
        {QStringLiteral("code"), QStringLiteral("validation_error")},
        {QStringLiteral("message"), QStringLiteral("No.")},
        {QStringLiteral("request_id"), QStringLiteral("req_1")},
        {QStringLiteral("fields"),
         QJsonArray{QJsonObject{{QStringLiteral("field"), QStringLiteral("image_ref")},
                                {QStringLiteral("message"), QStringLiteral("bad")}}}},
        {QStringLiteral("sent"), true},
        {QStringLiteral("may_have_taken_effect"), false},
        {QStringLiteral("started_at"), QStringLiteral("2026-01-02T03:04:05.000Z")},
        {QStringLiteral("time"), QStringLiteral("2026-01-02T03:04:06.000Z")},
        {QStringLiteral("version"), QStringLiteral("Packdesk " PACKDESK_VERSION)},
    };
    QCOMPARE(json, expected);
}

void ErrorDetailsTest::detailsHoldNoSecret()
{
    ApiError error = refused();
    const QString secret = QStringLiteral("sk_canary_12345");
    error.message = QStringLiteral("bad key ") + secret;
    error.reason = QStringLiteral("Bearer ") + secret;
    error.details.insert(QStringLiteral("header"), secret);
    error.fields.append({secret, secret});
    error.target = QStringLiteral("https://u:") + secret + QStringLiteral("@h/");
    QVERIFY(!detailsJson(error).contains("canary"));
    QVERIFY(QJsonDocument::fromJson(detailsJson(error)).isObject());
}

void ErrorDetailsTest::curlSaysTheSameThing_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QStringList>("arguments");
    const QStringList common{
        QStringLiteral("--header"), QStringLiteral("Authorization: Bearer the key"),
        QStringLiteral("--header"), QStringLiteral("Accept: application/json")};
    const auto start = [](const char *method) {
        return QStringList{QStringLiteral("--globoff"), QStringLiteral("--request"),
                           QString::fromLatin1(method)};
    };
    ApiError error = refused();
    QTest::newRow("body") << error
                          << start("POST") + common
            + QStringList{QStringLiteral("--header"),
                          QStringLiteral("Content-Type: application/json"),
                          QStringLiteral("--data-raw"), QString::fromUtf8(error.body), error.url};
    error.body.clear();
    error.method = "GET";
    error.attempt.operation = Operation::GetPack;
    error.url = QStringLiteral("https://h/v1/packs/a%27b`id`$HOME\"");
    QTest::newRow("hostile url") << error << start("GET") + common + QStringList{error.url};
    error.method = "POST";
    error.attempt.operation = Operation::UploadPack;
    error.attempt.visibility = QStringLiteral("org");
    error.attempt.filePath = QStringLiteral("/tmp/it's; \"a\", b\\c.tar.gz");
    const QStringList upload = start("POST") + common
        + QStringList{QStringLiteral("--form-string"), QStringLiteral("visibility=org"),
                      QStringLiteral("-F")};
    const QString escaped = QStringLiteral("archive=@\"/tmp/it's; \\\"a\\\", b\\\\c.tar.gz\"");
    const QString type = QStringLiteral(";type=application/gzip");
    QTest::newRow("upload") << error << upload + QStringList{escaped + type, error.url};
    error.attempt.filePath = QStringLiteral("/tmp/runbooks");
    error.attempt.subject = QStringLiteral("runbooks.tar.gz");
    QTest::newRow("folder") << error
                            << upload
            + QStringList{QStringLiteral("archive=@\"/tmp/runbooks.tar.gz\"") + type, error.url};
    error.attempt.subject.clear();
    error.attempt.filePath = QStringLiteral("/tmp/a\nb\x1b'");
    QTest::newRow("control characters")
        << error
        << upload + QStringList{QStringLiteral("archive=@\"/tmp/a\nb\x1b'\"") + type, error.url};
}

void ErrorDetailsTest::curlSaysTheSameThing()
{
    QFETCH(ApiError, error);
    QFETCH(QStringList, arguments);
    const QString command = asCurl(error);
    QVERIFY(command.contains(QLatin1String("\"Authorization: Bearer $EVERSHELL_API_KEY\"")));
    // What the shell makes of it, with a function in place of the program.
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("EVERSHELL_API_KEY"), QStringLiteral("the key"));
    shell.setProcessEnvironment(environment);
    shell.start(
        QStringLiteral("bash"),
        {QStringLiteral("-c"), QStringLiteral("curl() { printf '%s\\0' \"$@\"; }\n") + command});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    QStringList seen = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(u'\0'));
    seen.removeLast();
    QCOMPARE(seen, arguments);
}

void ErrorDetailsTest::everyOperationHasItsId()
{
    QSet<QString> ids;
    for (int i = 0; i <= int(Operation::ListAgentRoles); ++i) {
        ids.insert(operationId(Operation(i)));
    }
    QCOMPARE(ids.size(), int(Operation::ListAgentRoles) + 1);
    QVERIFY(!ids.contains(QString()));
}

void ErrorDetailsTest::everyKindHasAName()
{
    QSet<QString> names;
    for (int i = 0; i <= int(ErrorKind::FileChanged); ++i) {
        names.insert(kindName(ErrorKind(i)));
    }
    QCOMPARE(names.size(), int(ErrorKind::FileChanged) + 1);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(ErrorDetailsTest)
#include "tst_errordetails.moc"
