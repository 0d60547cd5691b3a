// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/exchange.h"
#include "models/api/secret.h"

#include <QUrl>

#include <memory>

namespace packdesk {

/// One JSON request, before a transport stamps its headers on it.
struct HttpRequest
{
    QByteArray method;
    QUrl url;
    /// Sent as `Authorization: Bearer`; empty: none is sent.
    Secret key;
    /// Empty: no body.
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray accept = QByteArrayLiteral("application/json");
    /// It changes something: one request head at most, on a connection of its own.
    bool isChange = false;
    /// Cap on the answer, compressed and inflated, in bytes.
    qint64 answerBytes = 0;
};

/// The seam below the JSON requests. Follows no redirect, keeps no cookie, asks for no password.
class HttpTransport
{
public:
    virtual ~HttpTransport();
    /// Sends the request. The exchange belongs to the caller and must not outlive the transport.
    virtual std::unique_ptr<Exchange> send(HttpRequest request) = 0;
};

} // namespace packdesk
