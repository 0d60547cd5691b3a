// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/networkpolicy.h"

#include <QNetworkAccessManager>
#include <QPointer>

#include <deque>

namespace packdesk {

class QtExchange;

/// One access manager and the exchanges that share it. Private to QtHttpTransport.
class QtLane
{
public:
    explicit QtLane(const NetworkPolicy &policy);

    const NetworkPolicy &policy() const { return m_policy; }
    QNetworkAccessManager &manager() { return m_manager; }
    /// Lets the exchange begin, now or when another has ended.
    void enqueue(QtExchange *exchange);
    /// An exchange that had begun is over.
    void release();

private:
    void fill();

    NetworkPolicy m_policy;
    QNetworkAccessManager m_manager;
    std::deque<QPointer<QtExchange>> m_waiting;
    int m_running = 0;
};

} // namespace packdesk
