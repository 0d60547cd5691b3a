// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/wordssource.h"

#include "app/session.h"
#include "models/api/redactor.h"
#include "models/packs/packlistmodel.h"
#include "ui/words/callerwords.h"

namespace packdesk {

WordsSource::WordsSource(const SessionHolder *sessions, const PackListModel *list)
    : m_sessions(sessions)
    , m_list(list)
{
}

bool WordsSource::isSignedIn() const
{
    return m_sessions->current() != nullptr;
}

Place WordsSource::place() const
{
    Place place;
    if (const auto &session = m_sessions->current())
        place.server = safeUrl(session->connection->baseUrl());
    if (const auto &caller = m_sessions->caller())
        place.organisation = caller->orgId;
    return place;
}

WordsContext WordsSource::context() const
{
    WordsContext context;
    context.organisation = m_sessions->organisation();
    if (const auto &caller = m_sessions->caller())
        context.caller = callerText(*caller);
    if (const auto &snapshot = m_list->snapshot())
        context.listReadAt = snapshot->receivedAt();
    return context;
}

WordsContext WordsSource::contextFor(const JournalEntry &entry) const
{
    return packdesk::contextFor(entry, context());
}

} // namespace packdesk
