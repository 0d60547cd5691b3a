// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/request.h"

namespace packdesk {

Request::Request(std::shared_ptr<Connection> connection, Attempt attempt, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_attempt(std::move(attempt))
{
}

Request::~Request() = default;

void Request::enter(Phase phase)
{
    if (phase <= m_phase) {
        return;
    }
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

} // namespace packdesk
