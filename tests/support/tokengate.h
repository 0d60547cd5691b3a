// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/rawserver.h"

#include <QByteArrayList>
#include <QString>

namespace packdesk::test {

/// A registry and its token server behind one address, as behind a company's proxy: `/token` is
/// answered with tokens that docker-registry believes, all else is passed on to it.
class TokenGate
{
public:
    /// @param key and certificate sign the tokens
    /// @param credentials `user:password` of those who get a token; empty: everybody
    TokenGate(QString key, QString certificate, QByteArray credentials);

    /// The registry behind it; before anything is asked.
    void setRegistry(quint16 port) { m_registry = port; }
    QString domain() const;
    QString realm() const;
    int tokens() const { return m_tokens; }

private:
    void serve(RawConnection &connection);
    QByteArray token(const QByteArray &head);
    QByteArray passedOn(const QByteArray &head) const;
    QByteArray sign(const QByteArray &claims) const;

    QString m_key;
    QString m_certificate;
    QByteArray m_credentials;
    std::atomic<quint16> m_registry = 0;
    std::atomic<int> m_tokens = 0;
    RawServer m_server;
};

} // namespace packdesk::test
