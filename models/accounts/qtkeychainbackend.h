// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keyringbackend.h"
#include "models/accounts/secretservice.h"

namespace packdesk {

/// The desktop's keyring through QtKeychain, without its insecure fallback. Every job is
/// parentless, deletes itself, and is never deleted from here (K1), so that this object may end
/// while a job hangs; its answer then goes nowhere. GUI thread.
class QtKeychainBackend : public KeyringBackend
{
public:
    /// @param service the name under which the entries are kept
    /// @param patience how long a single question to the session bus may take
    QtKeychainBackend(const QString &service, std::chrono::milliseconds patience);

    void findPresence(std::function<void(bool)> answer) override;
    void findEntry(const QString &entry, std::function<void(EntryState)> answer) override;
    void read(const QString &entry, Answer answer) override;
    void write(const QString &entry, const Secret &key, Answer answer) override;
    void remove(const QString &entry, Answer answer) override;

private:
    QString m_service;
    SecretService m_secretService;
    // Its end drops the answers of jobs that are still pending.
    QObject m_context;
};

} // namespace packdesk
