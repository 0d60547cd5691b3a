// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/session.h"

namespace packdesk {

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
