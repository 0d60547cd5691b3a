// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/networkpolicy.h"
#include "models/api/requests.h"
#include "models/api/uploadpack.h"
#include "tests/support/rawserver.h"
#include "tests/support/sentrequest.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;
using namespace std::chrono_literals;

namespace {

const QByteArray pack = R"({"id":"pack_1","name":"ops"})";
constexpr qint64 large = 24 << 20;

NetworkPolicy hasty()
{
    NetworkPolicy policy;
    policy.connecting = 300ms;
    policy.sendStall = 300ms;
    policy.answering = 300ms;
    policy.changing = 600ms;
    policy.building = 5000ms;
    return policy;
}

void sayNothing(RawConnection &connection)
{
    connection.wait(10000);
}

void neverAnswer(RawConnection &connection)
{
    connection.readRequest();
    connection.wait(10000);
}

void drip(RawConnection &connection)
{
    connection.readRequest();
    connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
    while (!connection.isBroken()) {
        connection.send(" ");
        connection.wait(20);
    }
}

void endlessHead(RawConnection &connection)
{
    connection.readRequest();
    connection.send("HTTP/1.1 200 OK\r\n");
    while (!connection.isBroken()) {
        connection.send("X-More: of the same\r\n");
        connection.wait(5);
    }
}

} // namespace

class DeadlinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPhaseHasAnEnd_data();
    void everyPhaseHasAnEnd();
    void aServerMayBuildForLong();
    void cancelEndsWithinASecond_data();
    void cancelEndsWithinASecond();
    void cancelBeforeStart();
    void deletingIsSilentAndQuick_data();
    void deletingIsSilentAndQuick();

private:
    std::unique_ptr<Request> make(const QByteArray &what, const RawServer &server,
                                  bool tls = false);

    QTemporaryDir m_folder;
};

std::unique_ptr<Request> DeadlinesTest::make(const QByteArray &what, const RawServer &server,
                                             bool tls)
{
    QUrl url = server.url();
    if (tls) {
        url.setScheme(QStringLiteral("https"));
    }
    const QString org = QStringLiteral("org");
    const NetworkPolicy policy = what.startsWith("patient ") ? NetworkPolicy() : hasty();
    const auto connection
        = Connection::open(url, Secret(QByteArrayLiteral("sk_canary")), policy, {});
    if (what.endsWith("read")) {
        return std::make_unique<GetPack>(connection, QStringLiteral("pack_1"));
    }
    if (what.endsWith("change")) {
        return std::make_unique<CreatePack>(connection, QStringLiteral("r/a:1"), org);
    }
    const qint64 size = what.endsWith("large upload") ? large : 1000;
    return std::make_unique<UploadPack>(connection, writeArchive(m_folder.path(), size), org);
}

void DeadlinesTest::everyPhaseHasAnEnd_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<RawServer::Script>("script");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Phase>("phase");
    const auto row = [](const char *what, const char *name, const RawServer::Script &script,
                        ErrorKind kind, Phase phase, bool tls = false) {
        QTest::addRow("%s, %s", what, name) << QByteArray(what) << script << tls << kind << phase;
    };
    for (const char *what : {"read", "change", "upload"}) {
        row(what, "no handshake", sayNothing, ErrorKind::TimedOut, Phase::Connecting, true);
    }
    row("read", "no answer", neverAnswer, ErrorKind::TimedOut, Phase::Waiting);
    row("change", "no answer", neverAnswer, ErrorKind::OutcomeUnknown, Phase::Waiting);
    row("read", "drip", drip, ErrorKind::TimedOut, Phase::Receiving);
    row("change", "drip", drip, ErrorKind::OutcomeUnknown, Phase::Receiving);
    row("upload", "drip", drip, ErrorKind::OutcomeUnknown, Phase::Receiving);
    row("read", "endless head", endlessHead, ErrorKind::TimedOut, Phase::Waiting);
    row("large upload", "nobody reads", sayNothing, ErrorKind::TimedOut, Phase::Sending);
}

void DeadlinesTest::everyPhaseHasAnEnd()
{
    QFETCH(QByteArray, what);
    QFETCH(RawServer::Script, script);
    QFETCH(bool, tls);
    QFETCH(ErrorKind, kind);
    QFETCH(Phase, phase);
    RawServer server(script);
    const auto request = make(what, server, tls);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(runToEnd(*request, 8s));
    QVERIFY(request->error());
    QCOMPARE(request->error()->kind, kind);
    QCOMPARE(request->error()->phase, phase);
    QCOMPARE(request->error()->sent, phase != Phase::Connecting);
    QCOMPARE(request->error()->mayHaveTakenEffect(), kind == ErrorKind::OutcomeUnknown);
    QVERIFY(timer.elapsed() >= 250 && timer.elapsed() < 4000);
}

void DeadlinesTest::aServerMayBuildForLong()
{
    // Longer than every deadline that holds for anything else.
    RawServer server([](RawConnection &connection) {
        connection.readRequest();
        connection.wait(1500);
        connection.send(RawServer::answer(201, pack));
    });
    const auto upload = make("upload", server);
    QSignalSpy phases(upload.get(), &Request::phaseChanged);
    QSignalSpy progress(upload.get(), &Request::progressed);
    QVERIFY(runToEnd(*upload));
    QVERIFY(!upload->error());
    QCOMPARE(upload->answeredPackId(), QStringLiteral("pack_1"));
    QList<Phase> seen;
    for (const auto &arguments : phases) {
        seen.append(arguments.first().value<Phase>());
    }
    QVERIFY(seen.contains(Phase::Sending) && seen.contains(Phase::Waiting));
    QVERIFY(std::ranges::is_sorted(seen));
    QCOMPARE(progress.last(), (QList<QVariant>{1000LL, 1000LL}));
}

void DeadlinesTest::cancelEndsWithinASecond_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<RawServer::Script>("script");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *what, const RawServer::Script &script, bool tls, Phase phase,
                        ErrorKind kind) {
        QTest::addRow("%s in phase %d", what, int(phase))
            << QByteArray(what) << script << tls << phase << kind;
    };
    for (const char *what : {"patient read", "patient change", "patient upload"}) {
        row(what, sayNothing, true, Phase::Connecting, ErrorKind::Cancelled);
    }
    row("patient read", neverAnswer, false, Phase::Waiting, ErrorKind::Cancelled);
    row("patient read", drip, false, Phase::Receiving, ErrorKind::Cancelled);
    row("patient change", neverAnswer, false, Phase::Waiting, ErrorKind::OutcomeUnknown);
    row("patient large upload", sayNothing, false, Phase::Sending, ErrorKind::Cancelled);
    row("patient upload", neverAnswer, false, Phase::Waiting, ErrorKind::OutcomeUnknown);
}

void DeadlinesTest::cancelEndsWithinASecond()
{
    QFETCH(QByteArray, what);
    QFETCH(RawServer::Script, script);
    QFETCH(bool, tls);
    QFETCH(Phase, phase);
    QFETCH(ErrorKind, kind);
    RawServer server(script);
    const auto request = make(what, server, tls);
    QSignalSpy finished(request.get(), &Request::finished);
    request->start();
    QTRY_COMPARE(request->phase(), phase);
    QElapsedTimer timer;
    timer.start();
    request->cancel();
    request->cancel();
    QCOMPARE(finished.count(), 0);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(request->error()->kind, kind);
    QCOMPARE(request->error()->mayHaveTakenEffect(), kind == ErrorKind::OutcomeUnknown);
    request->cancel();
    QVERIFY(!finished.wait(100));
}

void DeadlinesTest::cancelBeforeStart()
{
    RawServer server(neverAnswer);
    for (const char *what : {"read", "change", "upload"}) {
        const auto request = make(what, server);
        request->cancel();
        QVERIFY(runToEnd(*request));
        QCOMPARE(request->error()->kind, ErrorKind::Cancelled);
        QVERIFY(!request->error()->sent);
    }
    QCOMPARE(server.connections(), 0);
}

void DeadlinesTest::deletingIsSilentAndQuick_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<Phase>("phase");
    for (const char *what : {"patient read", "patient change", "patient upload"}) {
        QTest::addRow("%s at once", what) << QByteArray(what) << Phase::Queued;
        QTest::addRow("%s waiting", what) << QByteArray(what) << Phase::Waiting;
    }
    QTest::newRow("patient large upload, sending")
        << QByteArray("patient large upload") << Phase::Sending;
}

void DeadlinesTest::deletingIsSilentAndQuick()
{
    QFETCH(QByteArray, what);
    QFETCH(Phase, phase);
    RawServer server(what.contains("large") ? sayNothing : neverAnswer);
    auto request = make(what, server);
    QSignalSpy finished(request.get(), &Request::finished);
    request->start();
    QTRY_VERIFY(request->phase() >= phase);
    QElapsedTimer timer;
    timer.start();
    request.reset();
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(!finished.wait(100));
}

QTEST_GUILESS_MAIN(DeadlinesTest)
#include "tst_deadlines.moc"
