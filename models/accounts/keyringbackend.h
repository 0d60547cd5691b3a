// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keystore.h"

#include <functional>

namespace packdesk {

/// What can be learnt about an entry without asking anybody to unlock anything.
enum class EntryState {
    None,
    Open,
    /// The entry is locked, or none is seen while the keyring itself is locked and may hide it.
    Locked,
    /// The keyring did not say.
    Unknown,
};

/// The bare operations of a keyring, which KeychainStore puts in order, watches and checks. Each
/// call answers at most once in the GUI thread, perhaps before it returns; a hanging keyring may
/// never answer.
class KeyringBackend
{
public:
    using Answer = std::function<void(tl::expected<Secret, KeyringError>)>;

    virtual ~KeyringBackend() = default;
    /// Whether there is a keyring to talk to, or one that would be started (K5).
    virtual void findPresence(std::function<void(bool)> answer) = 0;
    virtual void findEntry(const QString &entry, std::function<void(EntryState)> answer) = 0;
    /// May ask the user to unlock. A dismissed question may be reported as NotFound (K3).
    virtual void read(const QString &entry, Answer answer) = 0;
    /// Replaces what the entry held. Success is the keyring's claim (K4); the answer's value is
    /// empty.
    virtual void write(const QString &entry, const Secret &key, Answer answer) = 0;
    /// Succeeds too where there was no entry; the answer's value is empty.
    virtual void remove(const QString &entry, Answer answer) = 0;
};

} // namespace packdesk
