// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/uploadpack.h"
#include "tests/support/rawserver.h"
#include "tests/support/sentrequest.h"

#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;

namespace {

constexpr qint64 archiveBytes = 24 << 20;

enum class Then { GoesOnReading, ClosesItsSide, ClosesItsSideAndStops, Closes, Resets };

} // namespace

class EarlyAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theMessageArrives_data();
    void theMessageArrives();

private:
    QTemporaryDir m_folder;
    QString m_archive;
};

void EarlyAnswerTest::initTestCase()
{
    m_archive = writeArchive(m_folder.path(), archiveBytes);
}

void EarlyAnswerTest::theMessageArrives_data()
{
    QTest::addColumn<Then>("then");
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("after");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("framed");
    const std::vector<std::pair<const char *, Then>> ends{
        {"goes on reading", Then::GoesOnReading},
        {"closes its side", Then::ClosesItsSide},
        {"closes its side and stops reading", Then::ClosesItsSideAndStops},
        {"closes", Then::Closes},
        {"resets", Then::Resets},
    };
    for (const auto &[name, then] : ends) {
        for (const int status : {413, 401}) {
            for (const qint64 after : {qint64(0), qint64(1) << 20}) {
                for (const bool says : {false, true}) {
                    const QByteArray header = says ? "Connection: close\r\n" : "";
                    QTest::addRow("%d after %lld, then %s%s", status, after, name,
                                  says ? " as it says" : "")
                        << then << status << after << header << true;
                }
            }
        }
        if (then != Then::GoesOnReading) {
            QTest::addRow("413 without a length, then %s", name)
                << then << 413 << (qint64(1) << 20) << QByteArray() << false;
        }
    }
}

void EarlyAnswerTest::theMessageArrives()
{
    QFETCH(Then, then);
    QFETCH(int, status);
    QFETCH(qint64, after);
    QFETCH(QByteArray, headers);
    QFETCH(bool, framed);
    const QByteArray envelope
        = R"({"error":{"code":"too_large","message":"Too large.","request_id":"req_413"}})";
    RawServer server([&](RawConnection &connection) {
        connection.readHead();
        connection.readBytes(qsizetype(after));
        const QByteArray head = "Content-Type: application/json; charset=utf-8\r\n" + headers;
        QByteArray answer = RawServer::answer(status, envelope, head);
        if (!framed) {
            answer.replace("Content-Length: " + QByteArray::number(envelope.size()) + "\r\n", "");
        }
        connection.send(answer);
        switch (then) {
        case Then::ClosesItsSide:
            connection.stopWriting();
            [[fallthrough]];
        case Then::GoesOnReading:
            connection.drain();
            break;
        case Then::ClosesItsSideAndStops:
            connection.stopWriting();
            connection.wait(300);
            break;
        case Then::Closes:
            connection.close();
            break;
        case Then::Resets:
            connection.reset();
            break;
        }
    });
    const auto connection = Connection::open(server.url(), Secret(QByteArrayLiteral("sk_canary")));
    UploadPack upload(connection, m_archive, QStringLiteral("org"));
    QVERIFY(runToEnd(upload));
    QVERIFY(upload.error());
    const ApiError error = *upload.error();
    QCOMPARE(error.kind, ErrorKind::Refused);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.message, QStringLiteral("Too large."));
    QCOMPARE(error.requestId, QStringLiteral("req_413"));
    QCOMPARE(upload.requestId(), QStringLiteral("req_413"));
    QVERIFY(!error.mayHaveTakenEffect());
    QCOMPARE(server.received().count("POST /"), 1);
    QCOMPARE(server.connections(), 1);
}

QTEST_GUILESS_MAIN(EarlyAnswerTest)
#include "tst_earlyanswer.moc"
