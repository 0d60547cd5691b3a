// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <optional>

namespace packdesk {

/// What a registry asks for with `WWW-Authenticate: Bearer realm="...",service="..."`.
struct TokenChallenge
{
    QByteArray realm;
    QByteArray service;
};

/// nullopt where the header is no such challenge or names no realm.
std::optional<TokenChallenge> parseChallenge(const QByteArray &header);

/// The `token` or `access_token` of a token server's answer; empty where there is none that
/// could stand in a header.
QByteArray parseToken(const QByteArray &json);

} // namespace packdesk
