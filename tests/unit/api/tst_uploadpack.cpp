// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/uploadpack.h"
#include "tests/support/faketransport.h"
#include "tests/support/sentrequest.h"

#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;

class UploadPackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverWhatIsSent();
    void endsWithThePack();
    void endsWithTheServersRefusal();
    void cancelBeforeTheLastByteHasNoEffect();
    void cancelAfterTheLastByteIsUnknown();
};

void UploadPackTest::handsOverWhatIsSent()
{
    QTemporaryDir folder;
    const QString path = writeArchive(folder.path(), 1234);
    const FakeConnection fake = makeFakeConnection();
    UploadPack upload(fake.connection, path, QStringLiteral("org"));
    QCOMPARE(upload.attempt().operation, Operation::UploadPack);
    QCOMPARE(upload.attempt().bytes, 1234);
    QCOMPARE(upload.attempt().subject, QStringLiteral("pack-1.0.0.tar.gz"));
    QCOMPARE(upload.attempt().filePath, path);
    upload.start();
    const UploadRequest &sent = fake.upload->requests().front();
    QCOMPARE(sent.url, QUrl(QStringLiteral("https://acme.evershell.ai/v1/packs/upload")));
    QCOMPARE(sent.filePath, path);
    QCOMPARE(sent.visibility, QStringLiteral("org"));
    QCOMPARE(sent.key.reveal(), QByteArray("fake-key"));
    QCOMPARE(sent.answerBytes, qint64(8) << 20);
}

void UploadPackTest::endsWithThePack()
{
    const FakeConnection fake = makeFakeConnection();
    fake.upload->answer(201, R"({"id":"pack_1","name":"ops"})", QStringLiteral("application/json"),
                        QStringLiteral("req_1"));
    UploadPack upload(fake.connection, QStringLiteral("/nowhere"), QStringLiteral("org"));
    QVERIFY(upload.answeredPackId().isNull());
    QVERIFY(runToEnd(upload));
    QCOMPARE(upload.result()->name, QStringLiteral("ops"));
    QCOMPARE(upload.answeredPackId(), QStringLiteral("pack_1"));
    QCOMPARE(upload.requestId(), QStringLiteral("req_1"));
}

void UploadPackTest::endsWithTheServersRefusal()
{
    const FakeConnection fake = makeFakeConnection();
    fake.upload->refuse(400, QStringLiteral("validation_error"), QStringLiteral("No."),
                        QStringLiteral("req_2"), R"({"fields":{"name":"bad"}})");
    UploadPack upload(fake.connection, QStringLiteral("/nowhere"), QStringLiteral("org"));
    QVERIFY(runToEnd(upload));
    QCOMPARE(upload.error()->fields.first().field, QStringLiteral("name"));
    QCOMPARE(upload.error()->method, QByteArray("POST"));
    QVERIFY(upload.error()->body.isEmpty());
}

void UploadPackTest::cancelBeforeTheLastByteHasNoEffect()
{
    const FakeConnection fake = makeFakeConnection();
    UploadPack upload(fake.connection, QStringLiteral("/nowhere"), QStringLiteral("org"));
    QSignalSpy finished(&upload, &Request::finished);
    QSignalSpy progressed(&upload, &Request::progressed);
    upload.start();
    fake.upload->exchanges().first()->enterLater(Phase::Sending);
    fake.upload->exchanges().first()->progressLater(5, 10);
    QTRY_COMPARE(progressed.count(), 1);
    upload.cancel();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(upload.error()->kind, ErrorKind::Cancelled);
    QVERIFY(!upload.error()->mayHaveTakenEffect());
}

void UploadPackTest::cancelAfterTheLastByteIsUnknown()
{
    const FakeConnection fake = makeFakeConnection();
    UploadPack upload(fake.connection, QStringLiteral("/nowhere"), QStringLiteral("org"));
    QSignalSpy finished(&upload, &Request::finished);
    upload.start();
    fake.upload->exchanges().first()->enterLater(Phase::Waiting);
    QTRY_COMPARE(upload.phase(), Phase::Waiting);
    upload.cancel();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(upload.error()->kind, ErrorKind::OutcomeUnknown);
    QVERIFY(upload.error()->mayHaveTakenEffect());
}

QTEST_GUILESS_MAIN(UploadPackTest)
#include "tst_uploadpack.moc"
