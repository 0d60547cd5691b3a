// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/secret.h"

#include <QString>
#include <tl/expected.hpp>

#include <functional>

namespace packdesk {

enum class KeyringFault {
    /// No secret service on the bus (K5).
    Absent,
    /// Locked, or the unlock was dismissed (K3): never the same as NotFound.
    Locked,
    Denied,
    NotFound,
    /// No answer within 30 s (K2).
    TimedOut,
    /// Read back after writing gave another value (K4).
    NotStored,
    Other,
};

struct KeyringError
{
    KeyringFault fault = KeyringFault::Other;
    /// The keyring's own words; without secrets.
    QString message;
};

/// Where keys are kept. Each call answers exactly once in the GUI thread, later than the call,
/// unless the store is deleted first: then not at all.
class KeyStore
{
public:
    using ReadAnswer = std::function<void(tl::expected<Secret, KeyringError>)>;
    using DoneAnswer = std::function<void(tl::expected<void, KeyringError>)>;

    virtual ~KeyStore() = default;
    virtual void read(const QString &accountId, ReadAnswer answer) = 0;
    /// Writes and reads back (K4).
    virtual void write(const QString &accountId, const Secret &key, DoneAnswer answer) = 0;
    virtual void remove(const QString &accountId, DoneAnswer answer) = 0;
};

} // namespace packdesk
