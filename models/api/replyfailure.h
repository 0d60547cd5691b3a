// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"

#include <QNetworkReply>

namespace packdesk {

/// What is known when a reply of Qt Network ends without a complete answer.
struct ReplyState
{
    bool isChange = false;
    /// A byte of the request is known to have been handed to the connection.
    bool sent = false;
    /// The connection can carry the request: TLS stands, or there is none.
    bool open = false;
    int status = 0;
};

/// The end of the network, as opposed to a status of HTTP that Qt calls an error as well.
bool isNetworkFailure(QNetworkReply::NetworkError error, int status);
/// The kind of such an end.
ErrorKind kindOfFailure(QNetworkReply::NetworkError error, const ReplyState &state);
/// True for ends that come only after a byte of the request may have gone out.
bool meansSent(ErrorKind kind);

} // namespace packdesk
