// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/jobs.h"
#include "models/activity/journal.h"
#include "models/api/pack.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace packdesk;

namespace {

Attempt attemptOf(Operation operation)
{
    Attempt attempt;
    attempt.operation = operation;
    attempt.subject = QStringLiteral("weather.tar.gz");
    attempt.bytes = 100;
    return attempt;
}

/// A request that does what the test says, within the contract of Request.
class FakeRequest : public TypedRequest<Pack>
{
public:
    explicit FakeRequest(Operation operation)
        : TypedRequest(nullptr, attemptOf(operation), nullptr)
    {
    }

    void start() override { ++starts; }
    void cancel() override { ++cancels; }
    QString answeredPackId() const override { return error() ? QString() : QStringLiteral("pk_1"); }

    void reach(Phase phase) { enter(phase); }
    void send(qint64 bytes) { Q_EMIT progressed(bytes, 100); }
    void succeed()
    {
        Pack pack;
        pack.id = QStringLiteral("pk_1");
        pack.name = QStringLiteral("weather");
        setRequestId(QStringLiteral("req_1"));
        finish(pack);
    }
    void fail(ErrorKind kind, int status = 0, bool sent = true)
    {
        ApiError error;
        error.kind = kind;
        error.attempt = attempt();
        error.httpStatus = status;
        error.sent = sent;
        error.requestId = QStringLiteral("req_2");
        setRequestId(error.requestId);
        finish(tl::make_unexpected(error));
    }

    int starts = 0;
    int cancels = 0;
};

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void notesARequestFromStartToEnd();
    void notesHowItEnded_data();
    void notesHowItEnded();
    void tellsInOrder();
    void cancelsOneOrAll();
    void knowsRunningUploads();
    void mayEndWithRequestsRunning();

private:
    FakeRequest *start(Operation operation);

    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Jobs> m_jobs;
    quint64 m_number = 0;
};

void TestJobs::init()
{
    m_journal = std::make_unique<Journal>();
    m_jobs = std::make_unique<Jobs>(m_journal.get());
}

void TestJobs::cleanup()
{
    m_jobs.reset();
    m_journal.reset();
}

FakeRequest *TestJobs::start(Operation operation)
{
    auto request = std::make_unique<FakeRequest>(operation);
    FakeRequest *running = request.get();
    m_number = m_jobs->run(std::move(request));
    return running;
}

void TestJobs::notesARequestFromStartToEnd()
{
    QVERIFY(m_jobs->isIdle());
    const QPointer<FakeRequest> request = start(Operation::UploadPack);
    QCOMPARE(request->starts, 1);
    QVERIFY(!m_jobs->isIdle());
    const auto entry = [this] { return *m_journal->entry(m_number); };
    QCOMPARE(entry().state, EntryState::Running);
    QCOMPARE(entry().attempt.subject, QStringLiteral("weather.tar.gz"));
    QCOMPARE(entry().bytesTotal, qint64(100));
    QCOMPARE(entry().durationMs, qint64(-1));
    QCOMPARE(entry().startedAt.timeSpec(), Qt::UTC);
    request->reach(Phase::Sending);
    request->send(40);
    QCOMPARE(entry().phase, Phase::Sending);
    QCOMPARE(entry().bytesSent, qint64(40));
    request->reach(Phase::Waiting);
    QCOMPARE(entry().phase, Phase::Waiting);
    request->succeed();
    QCOMPARE(entry().state, EntryState::Succeeded);
    QCOMPARE(entry().phase, Phase::Finished);
    QCOMPARE(entry().packId, QStringLiteral("pk_1"));
    QCOMPARE(entry().packTitle, QStringLiteral("weather"));
    QCOMPARE(entry().requestId, QStringLiteral("req_1"));
    QVERIFY(entry().durationMs >= 0);
    QVERIFY(!entry().error);
    QVERIFY(request);
    QTRY_VERIFY(!request);
}

void TestJobs::notesHowItEnded_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<EntryState>("state");
    const auto row = [](const char *name, Operation operation, ErrorKind kind, int status,
                        bool sent, EntryState state) {
        QTest::newRow(name) << operation << kind << status << sent << state;
    };
    const Operation create = Operation::CreatePack;
    row("refused", create, ErrorKind::Refused, 400, true, EntryState::Failed);
    row("fault after a change", create, ErrorKind::Refused, 500, true, EntryState::Unknown);
    row("fault after a read", Operation::ListPacks, ErrorKind::Refused, 500, true,
        EntryState::Failed);
    row("answer lost", create, ErrorKind::OutcomeUnknown, 0, true, EntryState::Unknown);
    row("cancelled", create, ErrorKind::Cancelled, 0, true, EntryState::Cancelled);
    row("cancelled read", Operation::ListPacks, ErrorKind::Cancelled, 0, true,
        EntryState::Cancelled);
    row("never sent", create, ErrorKind::TimedOut, 0, false, EntryState::Failed);
    row("timed out", create, ErrorKind::TimedOut, 0, true, EntryState::Unknown);
}

void TestJobs::notesHowItEnded()
{
    QFETCH(Operation, operation);
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(bool, sent);
    QFETCH(EntryState, state);
    start(operation)->fail(kind, status, sent);
    const JournalEntry &entry = *m_journal->entry(m_number);
    QCOMPARE(entry.state, state);
    QCOMPARE(entry.requestId, QStringLiteral("req_2"));
    QVERIFY(entry.error);
    QCOMPARE(entry.error->kind, kind);
    QVERIFY(entry.packId.isNull());
}

void TestJobs::tellsInOrder()
{
    const QPointer<FakeRequest> first = start(Operation::GetPack);
    const quint64 firstNumber = m_number;
    FakeRequest *second = start(Operation::ListPacks);
    QSignalSpy finished(m_jobs.get(), &Jobs::jobFinished);
    QSignalSpy idle(m_jobs.get(), &Jobs::idle);
    connect(m_jobs.get(), &Jobs::jobFinished, this, [this, firstNumber, first](quint64 number) {
        QVERIFY(m_journal->entry(number)->state != EntryState::Running);
        QVERIFY(first);
        // A slot may start the next request.
        if (number == firstNumber)
            start(Operation::ListPacks);
    });
    first->succeed();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].toULongLong(), firstNumber);
    second->succeed();
    QCOMPARE(idle.count(), 0);
    QVERIFY(!m_jobs->isIdle());
    m_jobs->cancelAll();
}

void TestJobs::cancelsOneOrAll()
{
    FakeRequest *first = start(Operation::UploadPack);
    const quint64 number = m_number;
    FakeRequest *second = start(Operation::ListPacks);
    m_jobs->cancel(number);
    m_jobs->cancel(99);
    QCOMPARE(first->cancels, 1);
    QCOMPARE(second->cancels, 0);
    m_jobs->cancelAll();
    QCOMPARE(first->cancels, 2);
    QCOMPARE(second->cancels, 1);
    QSignalSpy idle(m_jobs.get(), &Jobs::idle);
    first->fail(ErrorKind::Cancelled);
    QCOMPARE(idle.count(), 0);
    second->fail(ErrorKind::Cancelled);
    QCOMPARE(idle.count(), 1);
    QVERIFY(m_jobs->isIdle());
}

void TestJobs::knowsRunningUploads()
{
    FakeRequest *first = start(Operation::UploadPack);
    start(Operation::ListPacks);
    start(Operation::UploadPack);
    QCOMPARE(m_jobs->runningUploads(), QList<quint64>({1, 3}));
    first->succeed();
    QCOMPARE(m_jobs->runningUploads(), QList<quint64>({3}));
    start(Operation::CreatePack);
    QCOMPARE(m_jobs->runningUploads(), QList<quint64>({3}));
    QCOMPARE(m_jobs->runningChanges(), QList<quint64>({3, 4}));
}

void TestJobs::mayEndWithRequestsRunning()
{
    const QPointer<FakeRequest> request = start(Operation::UploadPack);
    m_jobs.reset();
    QVERIFY(!request);
    QCOMPARE(m_journal->entry(m_number)->state, EntryState::Running);
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
