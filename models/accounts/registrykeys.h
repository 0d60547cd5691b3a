// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keystore.h"
#include "models/images/registryaccess.h"

namespace packdesk {

/// Keeps credentials of registries in the keyring, one entry for each registry, apart from the
/// keys of accounts. Answers come as KeyStore says. GUI thread.
class RegistryKeys
{
public:
    using ReadAnswer = std::function<void(tl::expected<RegistryCredentials, KeyringError>)>;
    using DoneAnswer = KeyStore::DoneAnswer;

    /// @param store not owned, outlives this and what was asked of it
    explicit RegistryKeys(KeyStore *store)
        : m_store(store)
    {
    }

    /// The keyring's entry for a registry; its case does not matter.
    static QString entryOf(const QString &domain);
    /// Whether credentials can be kept: a user without colon and control characters.
    static bool canKeep(const RegistryCredentials &credentials);

    /// NotFound where none are kept; Other where the entry holds something else.
    void read(const QString &domain, ReadAnswer answer);
    /// Credentials that cannot be kept are answered with Other, later as well.
    void write(const QString &domain, const RegistryCredentials &credentials, DoneAnswer answer);
    void remove(const QString &domain, DoneAnswer answer);

private:
    KeyStore *m_store;
};

} // namespace packdesk
