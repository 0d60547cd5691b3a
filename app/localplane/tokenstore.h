// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/principal.h"

#include <QByteArray>

#include <optional>

namespace packdesk {

class Database;

/// Bearer tokens, of which only the SHA-256 is kept. Any thread.
class TokenStore
{
public:
    explicit TokenStore(Database &database);

    /// Keeps the hash of `token` for a principal of an organisation that exists.
    void add(const QByteArray &token, const Principal &principal);
    /// Forgets every token.
    void clear();
    std::optional<Principal> find(const QByteArray &token);

private:
    Database &m_database;
};

/// `sk_` and 40 random characters.
QByteArray newApiKey();
/// A token in the form of a JWT, `eyJ….eyJ….….`; its signature is random, since it is looked
/// up and not verified.
QByteArray newSessionToken(const Principal &person);

} // namespace packdesk
