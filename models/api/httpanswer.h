// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace packdesk {

/// A complete answer as a transport hands it over, of whatever status.
struct HttpAnswer
{
    int status = 0;
    /// Lower-case and without parameters; null where the answer named none.
    QString mediaType;
    /// X-Request-Id; null where none came.
    QString requestId;
    /// Location, as it was sent; null where none came.
    QString location;
    /// Retry-After in seconds, between 0 and 300; -1 where none came or it makes no sense.
    int retryAfterSeconds = -1;
    /// Inflated.
    QByteArray body;
    /// The answer came before the last byte of the request's body was sent.
    bool bodyCutShort = false;
};

} // namespace packdesk
