// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/activitykeeper.h"

#include "app/errorcontroller.h"
#include "app/listcontroller.h"
#include "app/outcomecontroller.h"
#include "app/session.h"
#include "app/wordssource.h"
#include "models/activity/journal.h"
#include "ui/activity/activitydock.h"

namespace packdesk {

ActivityKeeper::ActivityKeeper(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(m_parts.sessions, &SessionHolder::callerChanged, this,
            &ActivityKeeper::onCallerChanged);
    connect(m_parts.lists, &ListController::snapshotRead, this, &ActivityKeeper::lookForLeftOpen);
}

void ActivityKeeper::onCallerChanged()
{
    m_parts.journal->setPlace(m_parts.words->place());
    m_parts.activity->setPlace(m_parts.words->place());
    if (m_parts.lists->hasList())
        lookForLeftOpen();
}

bool ActivityKeeper::isLeftOpenHere(const JournalEntry &entry) const
{
    return entry.state == EntryState::Unknown && entry.checksEnded && entry.expected
        && entry.place == m_parts.words->place();
}

void ActivityKeeper::lookForLeftOpen()
{
    QList<quint64> numbers;
    for (const auto &entry : m_parts.journal->entries()) {
        if (isLeftOpenHere(entry))
            numbers += entry.number;
    }
    for (const auto number : std::as_const(numbers)) {
        const auto *entry = m_parts.journal->entry(number);
        if (!entry)
            continue;
        // One that was looked for to the end is looked for again when the user asks for it.
        const bool wasEnded = !entry->notLookedFor;
        m_parts.outcomes->remember(number);
        if (wasEnded)
            continue;
        m_parts.outcomes->resume(number);
        m_parts.errors->present(number);
    }
}

} // namespace packdesk
