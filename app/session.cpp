// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/session.h"

#include "models/packs/listcache.h"

namespace packdesk {

std::optional<ListOwner> listOwnerOf(const Session &session)
{
    switch (session.source) {
    case KeySource::Keyring:
        return ListOwner::ofAccount(session.account.id, session.account.baseUrl);
    case KeySource::Environment:
        return ListOwner::ofKey(session.account.baseUrl, session.connection->key());
    case KeySource::SessionOnly:
    case KeySource::Demo:
        break;
    }
    return std::nullopt;
}

void SessionHolder::replace(SessionPtr session)
{
    Q_EMIT aboutToChange();
    m_current = std::move(session);
    m_caller.reset();
    Q_EMIT changed();
}

void SessionHolder::setCaller(const SessionPtr &of, const Caller &caller)
{
    if (!isCurrent(of))
        return;
    m_caller = caller;
    Q_EMIT callerChanged();
}

QString SessionHolder::organisation() const
{
    return m_current ? m_current->account.name : QString();
}

QString SessionHolder::hostLabel() const
{
    return m_current ? m_current->connection->hostLabel() : QString();
}

} // namespace packdesk
