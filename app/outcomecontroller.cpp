// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/outcomecontroller.h"

#include "app/keptexpectation.h"
#include "app/listcontroller.h"
#include "app/session.h"
#include "models/activity/jobs.h"
#include "models/activity/journal.h"
#include "models/packs/packlistmodel.h"

namespace packdesk {

OutcomeController::OutcomeController(SessionHolder *sessions, Jobs *jobs, Journal *journal,
                                     PackListModel *list, ListController *lists, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_journal(journal)
    , m_list(list)
    , m_lists(lists)
{
    connect(m_jobs, &Jobs::jobFinished, this, &OutcomeController::onJobFinished);
    connect(sessions, &SessionHolder::aboutToChange, this, &OutcomeController::endAll);
    connect(m_lists, &ListController::snapshotRead, this, [this](const SnapshotPtr &snapshot) {
        const auto watches = m_watches.values();
        for (auto *watch : watches)
            watch->consider(snapshot);
    });
    connect(m_lists, &ListController::readFailed, this, [this] {
        const auto watches = m_watches.values();
        for (auto *watch : watches)
            watch->listFailed();
    });
}

void OutcomeController::expect(quint64 number, ExpectedPack expected)
{
    // Without a list from before, nothing that is found later can be told from what was there: one
    // that an earlier start has kept is too old for that.
    const auto &snapshot = m_list->snapshot();
    if (!snapshot || m_lists->isKept())
        return;
    if (expected.packId.isEmpty()) {
        for (int row = 0; row < snapshot->size(); ++row)
            expected.idsBefore.insert(snapshot->text(row, PackField::Id));
    }
    m_expected.insert(number, expected);
    if (const auto *entry = m_journal->entry(number)) {
        auto changed = *entry;
        changed.expected = toKept(expected, *snapshot);
        m_journal->update(changed);
    }
}

void OutcomeController::remember(quint64 number)
{
    const auto *entry = m_journal->entry(number);
    if (entry && entry->expected && !m_expected.contains(number))
        m_expected.insert(number, fromKept(entry->attempt.operation, *entry->expected));
}

void OutcomeController::resume(quint64 number)
{
    const auto *entry = m_journal->entry(number);
    if (!entry || m_watches.contains(number) || !m_expected.contains(number))
        return;
    auto changed = *entry;
    changed.checksEnded = false;
    changed.notLookedFor = false;
    m_journal->update(changed);
    using std::chrono::seconds;
    watch(number, {seconds(5), seconds(30), seconds(120)});
    m_watches.value(number)->consider(m_list->snapshot());
}

void OutcomeController::onJobFinished(quint64 number)
{
    const auto *entry = m_journal->entry(number);
    if (!entry || entry->state != EntryState::Unknown) {
        m_expected.remove(number);
        return;
    }
    if (!m_expected.contains(number)) {
        endChecks(number, false);
        return;
    }
    using std::chrono::seconds;
    watch(number, {seconds(5), seconds(30), seconds(120)});
}

void OutcomeController::checkAgain(quint64 number)
{
    const auto *entry = m_journal->entry(number);
    if (!entry || m_watches.contains(number) || !m_expected.contains(number))
        return;
    auto changed = *entry;
    changed.checksEnded = false;
    m_journal->update(changed);
    watch(number, {std::chrono::milliseconds(0)});
}

void OutcomeController::watch(quint64 number, const QList<std::chrono::milliseconds> &delays)
{
    auto *watch = new OutcomeWatch(m_expected.value(number), delays, this);
    m_watches.insert(number, watch);
    connect(watch, &OutcomeWatch::listWanted, m_lists, &ListController::refresh);
    connect(watch, &OutcomeWatch::found, this,
            [this, number](const QString &packId) { onFound(number, packId); });
    connect(watch, &OutcomeWatch::notSeen, this, [this, number] { onNotSeen(number); });
}

void OutcomeController::onFound(quint64 number, const QString &packId)
{
    m_watches.take(number)->deleteLater();
    m_expected.remove(number);
    const auto *entry = m_journal->entry(number);
    if (!entry)
        return;
    auto changed = *entry;
    changed.state = EntryState::Found;
    changed.packId = packId;
    // A pack that is gone keeps the name that it had.
    const auto pack = m_list->packById(packId);
    changed.packTitle = pack ? QStringLiteral("%1 %2").arg(titleOf(*pack), pack->version)
                             : entry->attempt.subject;
    m_journal->update(changed);
}

void OutcomeController::onNotSeen(quint64 number)
{
    m_watches.take(number)->deleteLater();
    endChecks(number, true);
}

// Their organisation is about to go: nobody will look for them any more.
void OutcomeController::endAll()
{
    const auto numbers = m_watches.keys();
    qDeleteAll(m_watches);
    m_watches.clear();
    m_expected.clear();
    for (const auto number : numbers)
        endChecks(number, false);
}

void OutcomeController::endChecks(quint64 number, bool lookedFor)
{
    const auto *entry = m_journal->entry(number);
    if (!entry)
        return;
    auto changed = *entry;
    changed.checksEnded = true;
    changed.notLookedFor = !lookedFor;
    m_journal->update(changed);
}

} // namespace packdesk
