// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keystore.h"

#include <QObject>

#include <chrono>
#include <deque>
#include <memory>

namespace packdesk {

class KeyringBackend;

/// Keys in the desktop's keyring. One operation runs at a time, in the order of the calls.
///
/// - An operation without an answer after the watchdog's time ends with TimedOut, and its late
///   answer is dropped (K2). What still waits behind a hanging one is then not begun any more,
///   except a removal, which is done when the keyring answers again. A write that had begun may
///   still take effect: call remove() where the user then chooses *session only*.
/// - *Not found* is said only where the keyring is open; else it is Locked (K3).
/// - A write ends well only when the same key was read back (K4), a removal only when the entry is
///   no longer seen.
/// - Without a keyring every operation ends at once with Absent (K5). Nothing is ever written
///   anywhere else.
///
/// Deleting the store never waits, even while the keyring hangs. GUI thread.
class KeychainStore : public KeyStore
{
public:
    static constexpr std::chrono::seconds defaultPatience{30};

    /// The keyring of the desktop.
    explicit KeychainStore(std::chrono::milliseconds patience = defaultPatience);
    /// @param backend owned, never null
    KeychainStore(std::unique_ptr<KeyringBackend> backend, std::chrono::milliseconds patience);
    ~KeychainStore() override;

    void read(const QString &accountId, ReadAnswer answer) override;
    void write(const QString &accountId, const Secret &key, DoneAnswer answer) override;
    void remove(const QString &accountId, DoneAnswer answer) override;

private:
    struct Operation;
    using OperationPtr = std::shared_ptr<Operation>;

    void enqueue(const OperationPtr &operation);
    void startNext();
    void start(const OperationPtr &operation);
    void startRead(const OperationPtr &operation);
    void startWrite(const OperationPtr &operation);
    void startRemove(const OperationPtr &operation);
    void readBack(const OperationPtr &operation);
    void explain(const OperationPtr &operation, const KeyringError &error);
    void succeed(const OperationPtr &operation, Secret value);
    void fail(const OperationPtr &operation, KeyringError error);
    void finish(const OperationPtr &operation, tl::expected<Secret, KeyringError> result);
    void answer(const OperationPtr &operation, tl::expected<Secret, KeyringError> result);
    void leave(const OperationPtr &operation);

    std::unique_ptr<KeyringBackend> m_backend;
    std::chrono::milliseconds m_patience;
    std::deque<OperationPtr> m_waiting;
    OperationPtr m_running;
    // Its end drops timers and answers.
    QObject m_context;
};

} // namespace packdesk
