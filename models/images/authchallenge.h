// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayList>
#include <QMap>

namespace packdesk {

/// One way in which a server wants to be shown who asks (RFC 9110, 11.6.1).
struct AuthChallenge
{
    /// In lower case: `basic`, `bearer`.
    QByteArray scheme;
    /// By name, in lower case; quotes and escapes are taken away.
    QMap<QByteArray, QByteArray> parameters;

    QByteArray value(const char *name) const { return parameters.value(name); }
};

/// The challenges of all `WWW-Authenticate` headers of an answer, in their order. One header may
/// hold several. A challenge that is not well formed, or names a parameter twice, is left out,
/// and so is what stands behind it in its header. At most 32; linear in the length.
QList<AuthChallenge> parseChallenges(const QByteArrayList &headers);

/// The `token` or `access_token` of a token server's answer; empty where there is none that
/// could stand in a header.
QByteArray parseToken(const QByteArray &json);

} // namespace packdesk
