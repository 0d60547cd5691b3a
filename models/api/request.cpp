// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/request.h"

#include "models/api/redactor.h"

namespace packdesk {

Request::Request(std::shared_ptr<Connection> connection, Attempt attempt, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_attempt(std::move(attempt))
{
}

Request::~Request() = default;

QString Request::server() const
{
    return m_connection ? safeUrl(m_connection->baseUrl()) : QString();
}

void Request::enter(Phase phase)
{
    if (phase <= m_phase) {
        return;
    }
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

} // namespace packdesk
