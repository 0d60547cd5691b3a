// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keystore.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <optional>

namespace packdesk {

/// A KeyStore in memory: answers through the event loop, as the real one does. Set `fault` to make
/// every call fail with it; set `holding` to keep the answers back until release().
class FakeKeyStore : public KeyStore
{
public:
    std::optional<KeyringFault> fault;
    bool holding = false;
    QHash<QString, QByteArray> keys;
    int reads = 0;
    int writes = 0;
    int removals = 0;

    void read(const QString &accountId, ReadAnswer answer) override
    {
        ++reads;
        post([this, accountId, answer = std::move(answer)] {
            if (fault)
                answer(tl::make_unexpected(KeyringError{*fault, {}}));
            else if (!keys.contains(accountId))
                answer(tl::make_unexpected(KeyringError{KeyringFault::NotFound, {}}));
            else
                answer(Secret(keys.value(accountId)));
        });
    }

    void write(const QString &accountId, const Secret &key, DoneAnswer answer) override
    {
        ++writes;
        post([this, accountId, value = key.reveal(), answer = std::move(answer)] {
            if (fault) {
                answer(tl::make_unexpected(KeyringError{*fault, {}}));
                return;
            }
            keys.insert(accountId, value);
            answer({});
        });
    }

    void remove(const QString &accountId, DoneAnswer answer) override
    {
        ++removals;
        post([this, accountId, answer = std::move(answer)] {
            if (fault) {
                answer(tl::make_unexpected(KeyringError{*fault, {}}));
                return;
            }
            keys.remove(accountId);
            answer({});
        });
    }

    /// Gives the answers that were held back, in order.
    void release()
    {
        holding = false;
        while (!m_held.empty()) {
            const auto next = std::move(m_held.front());
            m_held.pop_front();
            next();
        }
    }

private:
    void post(std::function<void()> answer)
    {
        if (holding)
            m_held.push_back(std::move(answer));
        else
            QMetaObject::invokeMethod(&m_context, std::move(answer), Qt::QueuedConnection);
    }

    std::deque<std::function<void()>> m_held;
    QObject m_context;
};

} // namespace packdesk
