// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/earlykeys.h"

#include <optional>

namespace packdesk {

struct EarlyKeys::Early
{
    QString accountId;
    std::optional<tl::expected<Secret, KeyringError>> key;
    ReadAnswer waiting;

    void answer() { std::exchange(waiting, nullptr)(std::move(*key)); }
};

EarlyKeys::EarlyKeys(KeyStore *store)
    : m_store(store)
{
}

EarlyKeys::~EarlyKeys() = default;

void EarlyKeys::prefetch(const QString &accountId, const std::function<void(bool)> &done)
{
    const auto early = std::make_shared<Early>();
    early->accountId = accountId;
    m_early = early;
    m_store->read(accountId, [early, done](tl::expected<Secret, KeyringError> key) {
        const bool there = key.has_value();
        early->key = std::move(key);
        if (early->waiting)
            early->answer();
        done(there);
    });
}

void EarlyKeys::read(const QString &accountId, ReadAnswer answer)
{
    if (!m_early || m_early->accountId != accountId) {
        m_store->read(accountId, std::move(answer));
        return;
    }
    const auto early = std::exchange(m_early, nullptr);
    early->waiting = std::move(answer);
    if (early->key)
        QMetaObject::invokeMethod(
            &m_context, [early] { early->answer(); }, Qt::QueuedConnection);
}

void EarlyKeys::write(const QString &accountId, const Secret &key, DoneAnswer answer)
{
    dropEarly(accountId);
    m_store->write(accountId, key, std::move(answer));
}

void EarlyKeys::remove(const QString &accountId, DoneAnswer answer)
{
    dropEarly(accountId);
    m_store->remove(accountId, std::move(answer));
}

void EarlyKeys::dropEarly(const QString &accountId)
{
    if (m_early && m_early->accountId == accountId)
        m_early.reset();
}

} // namespace packdesk
