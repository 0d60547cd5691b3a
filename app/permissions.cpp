// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/permissions.h"

#include "app/session.h"
#include "models/activity/jobs.h"
#include "models/activity/journal.h"
#include "models/api/pack.h"
#include "ui/words/actionwords.h"
#include "ui/words/callerwords.h"

namespace packdesk {

namespace {

constexpr int paymentStatus = 423;

bool isOffline(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::NameNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::Unreachable:
    case ErrorKind::TlsFailed:
    case ErrorKind::ProxyFailed:
        return true;
    case ErrorKind::TimedOut:
        return error.phase <= Phase::Connecting;
    default:
        return false;
    }
}

bool isBilled(Operation operation)
{
    return isChange(operation) && operation != Operation::DeletePack;
}

} // namespace

Permissions::Permissions(const SessionHolder *sessions, Jobs *jobs, const Journal *journal,
                         QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_journal(journal)
{
    connect(sessions, &SessionHolder::changed, this, &Permissions::onSessionChanged);
    connect(sessions, &SessionHolder::callerChanged, this, &Permissions::onCallerChanged);
    connect(jobs, &Jobs::jobFinished, this, &Permissions::onJobFinished);
    const auto onEntry = [this](quint64 number) {
        const auto *entry = m_journal->entry(number);
        if (!entry || !isChange(entry->attempt.operation) || entry->state == EntryState::Running)
            return;
        notePending();
        Q_EMIT changed();
    };
    connect(journal, &Journal::entryAdded, this, onEntry);
    connect(journal, &Journal::entryChanged, this, onEntry);
    notePending();
}

void Permissions::onSessionChanged()
{
    m_offline = false;
    m_refused = false;
    Q_EMIT changed();
}

void Permissions::onCallerChanged()
{
    const auto &caller = m_sessions->caller();
    if (caller && billingOf(*caller) == BillingState::Active)
        m_refused = false;
    Q_EMIT changed();
}

void Permissions::onJobFinished(quint64 number)
{
    const auto *entry = m_journal->entry(number);
    if (!entry)
        return;
    const bool wasRefused = m_refused;
    noteAnswer(*entry);
    Q_EMIT changed();
    // Once, however many changes of a job are refused for it.
    if (m_refused && !wasRefused)
        Q_EMIT billingRefused();
}

void Permissions::noteAnswer(const JournalEntry &entry)
{
    const auto &error = entry.error;
    if (!error || error->httpStatus != 0)
        m_offline = false;
    else if (isOffline(*error))
        m_offline = true;
    if (error && error->httpStatus == paymentStatus)
        m_refused = true;
    else if (!error && isBilled(entry.attempt.operation))
        m_refused = false;
}

// Asked for each of many packs, so that the journal is not walked for each.
void Permissions::notePending()
{
    m_pending.clear();
    for (const auto &entry : m_journal->entries()) {
        if (isChange(entry.attempt.operation) && entry.state == EntryState::Unknown
            && !entry.checksEnded && !entry.attempt.packId.isEmpty())
            m_pending.insert(entry.attempt.packId);
    }
}

ActionObstacle Permissions::obstacle(PackAction action, const Pack *pack) const
{
    ActionFacts facts;
    facts.signedIn = m_sessions->current() != nullptr;
    facts.caller = m_sessions->caller();
    facts.offline = m_offline || m_isListKept;
    facts.outcomePending = pack && m_pending.contains(pack->id);
    return obstacleOf(action, pack, facts);
}

static ActionWordsContext wordsContext(const SessionHolder &sessions)
{
    ActionWordsContext context;
    context.organisation = sessions.organisation();
    if (const auto &caller = sessions.caller()) {
        context.caller = callerText(*caller);
        context.billingStatus = billingStatusOf(*caller);
    }
    return context;
}

QString Permissions::reason(PackAction action, const Pack *pack) const
{
    const auto found = obstacle(action, pack);
    if (found == ActionObstacle::Offline && !m_offline)
        return tr("This list was kept from an earlier start. Wait until it was read again.");
    return obstacleText(found, pack, wordsContext(*m_sessions));
}

void Permissions::setListKept(bool kept)
{
    m_isListKept = kept;
    Q_EMIT changed();
}

QString Permissions::billingCaution() const
{
    const auto &caller = m_sessions->caller();
    const bool stated = caller && billingOf(*caller) == BillingState::Inactive;
    return stated || m_refused ? billingBanner(wordsContext(*m_sessions)) : QString();
}

} // namespace packdesk
