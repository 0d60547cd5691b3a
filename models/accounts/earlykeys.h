// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keystore.h"

#include <QObject>

#include <memory>

namespace packdesk {

/// A store in front of another one, which begins to read a key before it is asked for it: a
/// keyring takes its time. GUI thread.
class EarlyKeys : public KeyStore
{
public:
    /// @param store not owned, outlives this
    explicit EarlyKeys(KeyStore *store);
    ~EarlyKeys() override;

    /// The next read() of this account gets the answer of this one, unless its key was written or
    /// removed meanwhile.
    /// @param done called once, later than the call: whether the keyring gave a key
    void prefetch(const QString &accountId, const std::function<void(bool)> &done);

    void read(const QString &accountId, ReadAnswer answer) override;
    void write(const QString &accountId, const Secret &key, DoneAnswer answer) override;
    void remove(const QString &accountId, DoneAnswer answer) override;

private:
    struct Early;

    void dropEarly(const QString &accountId);

    KeyStore *m_store;
    std::shared_ptr<Early> m_early;
    // Its end drops answers.
    QObject m_context;
};

} // namespace packdesk
