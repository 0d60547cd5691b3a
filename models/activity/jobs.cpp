// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/jobs.h"

#include "models/activity/journal.h"
#include "models/api/pack.h"

#include <algorithm>

namespace packdesk {

namespace {

EntryState stateAfter(const std::optional<ApiError> &error)
{
    if (!error)
        return EntryState::Succeeded;
    if (error->mayHaveTakenEffect())
        return EntryState::Unknown;
    return error->kind == ErrorKind::Cancelled ? EntryState::Cancelled : EntryState::Failed;
}

QString answeredTitle(const Request &request)
{
    const auto *about = dynamic_cast<const TypedRequest<Pack> *>(&request);
    return about && !about->error() ? titleOf(*about->result()) : QString();
}

} // namespace

Jobs::Jobs(Journal *journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

Jobs::~Jobs() = default;

quint64 Jobs::run(std::unique_ptr<Request> request)
{
    Request *running = request.release();
    running->setParent(this);
    JournalEntry entry;
    entry.attempt = running->attempt();
    entry.line = running->line();
    entry.place.server = running->server();
    entry.phase = running->phase();
    entry.startedAt = QDateTime::currentDateTimeUtc();
    entry.bytesTotal = entry.attempt.bytes;
    const quint64 number = m_journal->add(std::move(entry));
    follow(number, running);
    running->start();
    return number;
}

void Jobs::follow(quint64 number, Request *request)
{
    Job &job = m_running[number];
    job.request = request;
    job.clock.start();
    connect(request, &Request::phaseChanged, this,
            [this, number](Phase phase) { notePhase(number, phase); });
    connect(request, &Request::progressed, this,
            [this, number](qint64 sent, qint64 total) { noteProgress(number, sent, total); });
    connect(request, &Request::finished, this, [this, number] { settle(number); });
}

void Jobs::notePhase(quint64 number, Phase phase)
{
    const JournalEntry *known = m_journal->entry(number);
    if (!known || phase == Phase::Finished)
        return;
    JournalEntry entry = *known;
    entry.phase = phase;
    m_journal->update(entry);
}

void Jobs::noteProgress(quint64 number, qint64 sent, qint64 total)
{
    const JournalEntry *known = m_journal->entry(number);
    if (!known)
        return;
    JournalEntry entry = *known;
    entry.bytesSent = sent;
    entry.bytesTotal = total;
    m_journal->update(entry);
}

void Jobs::settle(quint64 number)
{
    const Job job = m_running.take(number);
    if (!job.request)
        return;
    if (const JournalEntry *known = m_journal->entry(number)) {
        JournalEntry entry = *known;
        entry.error = job.request->error();
        entry.state = stateAfter(entry.error);
        entry.phase = Phase::Finished;
        entry.durationMs = job.clock.elapsed();
        entry.requestId = job.request->requestId();
        entry.packId = job.request->answeredPackId();
        entry.packTitle = answeredTitle(*job.request);
        m_journal->update(entry);
    }
    Q_EMIT jobFinished(number);
    job.request->deleteLater();
    if (m_running.isEmpty())
        Q_EMIT idle();
}

void Jobs::cancel(quint64 number)
{
    if (Request *request = m_running.value(number).request)
        request->cancel();
}

void Jobs::cancelAll()
{
    const QList<quint64> numbers = m_running.keys();
    for (const quint64 number : numbers)
        cancel(number);
}

QList<quint64> Jobs::runningUploads() const
{
    return running([](Operation operation) { return operation == Operation::UploadPack; });
}

QList<quint64> Jobs::runningChanges() const
{
    return running(&isChange);
}

QList<quint64> Jobs::running(const std::function<bool(Operation)> &wanted) const
{
    QList<quint64> numbers;
    for (auto job = m_running.begin(); job != m_running.end(); ++job) {
        if (wanted(job->request->attempt().operation))
            numbers.append(job.key());
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace packdesk
