// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keyringbackend.h"

#include <QObject>
#include <QString>

#include <chrono>

namespace packdesk {

/// Asks the session bus about the Secret Service without blocking and without making anybody
/// unlock anything. GUI thread.
class SecretService
{
public:
    /// @param patience how long a single question to the service may take
    explicit SecretService(std::chrono::milliseconds patience);

    /// True where the service has an owner on the bus or can be activated. Without a bus false,
    /// at once.
    void findPresence(std::function<void(bool)> answer);
    /// @param server, user QtKeychain's names for service and key
    void findEntry(const QString &server, const QString &user,
                   std::function<void(EntryState)> answer);

private:
    void findDefaultCollection(std::function<void(EntryState)> answer);

    // Its end drops the answers that are still to come.
    QObject m_context;
    std::chrono::milliseconds m_patience;
};

} // namespace packdesk
