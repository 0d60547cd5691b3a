// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/rawserver.h"

#include <QString>

#include <functional>

namespace packdesk::test {

/// Answers each request of a connection with what the function makes of its head.
inline RawServer::Script answering(std::function<QByteArray(const QByteArray &head)> answer)
{
    return [answer = std::move(answer)](RawConnection &connection) {
        while (connection.readHead()) {
            const auto received = connection.received();
            connection.forget();
            connection.send(answer(received.mid(received.lastIndexOf("GET /"))));
        }
    };
}

inline RawServer::Script always(const QByteArray &bytes)
{
    return answering([bytes](const QByteArray &) { return bytes; });
}

inline QString domainOf(const RawServer &server)
{
    return QStringLiteral("127.0.0.1:%1").arg(server.port());
}

inline QByteArray originOf(const RawServer &server)
{
    return "http://" + domainOf(server).toLatin1();
}

inline QByteArray redirectTo(const QByteArray &location)
{
    return RawServer::answer(307, {}, "Location: " + location + "\r\n");
}

/// A 401 with these challenges, each in a header of its own.
inline QByteArray challenging(const QByteArrayList &challenges)
{
    QByteArray headers;
    for (const auto &challenge : challenges)
        headers += "WWW-Authenticate: " + challenge + "\r\n";
    return RawServer::answer(401, R"({"errors":[{"code":"UNAUTHORIZED","message":"who"}]})",
                             headers);
}

inline QByteArray bearer(const QByteArray &realm)
{
    return "Bearer realm=\"" + realm + "\",service=\"the registry\"";
}

} // namespace packdesk::test
