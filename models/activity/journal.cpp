// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/journal.h"

#include <algorithm>

namespace packdesk {

bool isSettled(const JournalEntry &entry)
{
    switch (entry.state) {
    case EntryState::Running:
        return false;
    case EntryState::Unknown:
        return entry.checksEnded;
    case EntryState::Succeeded:
    case EntryState::Failed:
    case EntryState::Cancelled:
    case EntryState::Found:
    case EntryState::Interrupted:
        break;
    }
    return true;
}

bool isRetrySafe(const JournalEntry &entry)
{
    if (entry.error)
        return entry.error->isRetrySafe();
    return entry.state == EntryState::Interrupted && !isChange(entry.attempt.operation);
}

Journal::Journal(QObject *parent, std::size_t capacity)
    : QObject(parent)
    , m_capacity(capacity)
{
}

void Journal::restore(std::vector<JournalEntry> entries)
{
    Q_ASSERT(m_entries.empty() && m_lastNumber == 0);
    m_entries = std::move(entries);
    for (JournalEntry &entry : m_entries)
        entry.number = ++m_lastNumber;
    m_placeSince = m_lastNumber + 1;
}

void Journal::setPlace(const Place &place)
{
    const bool sameSession = place.server == m_place.server && m_place.organisation.isEmpty()
        && !place.organisation.isEmpty();
    if (!sameSession)
        m_placeSince = m_lastNumber + 1;
    m_place = place;
    if (place.organisation.isEmpty())
        return;
    for (quint64 number = m_placeSince; number <= m_lastNumber; ++number) {
        const JournalEntry *known = entry(number);
        if (!known || known->place != Place{place.server, {}})
            continue;
        JournalEntry told = *known;
        told.place = place;
        update(told);
    }
}

quint64 Journal::add(JournalEntry entry)
{
    makeRoom();
    const quint64 number = ++m_lastNumber;
    entry.number = number;
    if (entry.place.server == m_place.server && entry.place.organisation.isEmpty())
        entry.place = m_place;
    m_entries.push_back(std::move(entry));
    Q_EMIT entryAdded(number);
    return number;
}

void Journal::update(const JournalEntry &entry)
{
    const quint64 number = entry.number;
    const std::size_t place = placeOf(number);
    if (place == m_entries.size())
        return;
    m_entries[place] = entry;
    Q_EMIT entryChanged(number);
}

const JournalEntry *Journal::entry(quint64 number) const
{
    const std::size_t place = placeOf(number);
    return place == m_entries.size() ? nullptr : &m_entries[place];
}

const JournalEntry *Journal::runningChangeOf(const QString &packId, quint64 otherThan) const
{
    const auto found
        = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const JournalEntry &entry) {
              return entry.state == EntryState::Running && entry.number != otherThan
                  && isChange(entry.attempt.operation) && entry.attempt.packId == packId;
          });
    return packId.isEmpty() || found == m_entries.rend() ? nullptr : &*found;
}

std::size_t Journal::placeOf(quint64 number) const
{
    const auto found = std::lower_bound(
        m_entries.begin(), m_entries.end(), number,
        [](const JournalEntry &entry, quint64 wanted) { return entry.number < wanted; });
    const bool known = found != m_entries.end() && found->number == number;
    return known ? std::size_t(found - m_entries.begin()) : m_entries.size();
}

void Journal::makeRoom()
{
    if (m_entries.size() < m_capacity)
        return;
    const auto oldest = std::find_if(m_entries.begin(), m_entries.end(), isSettled);
    if (oldest == m_entries.end())
        return;
    const quint64 number = oldest->number;
    Q_EMIT entryAboutToBeDropped(number);
    std::erase_if(m_entries,
                  [number](const JournalEntry &entry) { return entry.number == number; });
}

} // namespace packdesk
