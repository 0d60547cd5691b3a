// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QUrl>

namespace packdesk {

/// An organisation or server that the user signed in to. Holds no secret: the key is in the
/// keyring under `id`, or in memory only.
struct Account
{
    /// Stable; the keyring's entry name.
    QString id;
    /// What the user calls it: the slug or the host.
    QString name;
    /// The API's base URL, used as it is.
    QUrl baseUrl;

    friend bool operator==(const Account &, const Account &) = default;
};

/// Where a session's key came from.
enum class KeySource { Keyring, SessionOnly, Environment, Demo };

} // namespace packdesk
