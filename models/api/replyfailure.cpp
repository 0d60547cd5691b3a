// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/replyfailure.h"

namespace packdesk {

namespace {

ErrorKind kindBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return ErrorKind::ConnectionRefused;
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::NameNotFound;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::TlsFailed;
    case QNetworkReply::TimeoutError:
        return ErrorKind::TimedOut;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::ProxyFailed;
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::ProtocolError;
    default:
        return ErrorKind::Unreachable;
    }
}

} // namespace

bool isNetworkFailure(QNetworkReply::NetworkError error, int status)
{
    switch (error) {
    case QNetworkReply::NoError:
        return false;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::SslHandshakeFailedError:
        return true;
    default:
        return status == 0;
    }
}

ErrorKind kindOfFailure(QNetworkReply::NetworkError error, const ReplyState &state)
{
    const ErrorKind before = kindBeforeSending(error);
    const bool closed = error == QNetworkReply::RemoteHostClosedError
        || error == QNetworkReply::ContentReSendError;
    // Without a sign of sending, a connection that stood may still have carried the head.
    const bool mayBeSent = state.sent || state.status != 0 || (state.open && closed);
    if (!mayBeSent || error == QNetworkReply::SslHandshakeFailedError) {
        return before;
    }
    if (before == ErrorKind::ProtocolError) {
        return before;
    }
    if (state.isChange) {
        return ErrorKind::OutcomeUnknown;
    }
    return state.status != 0 ? ErrorKind::IncompleteAnswer : ErrorKind::ConnectionLost;
}

bool meansSent(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::ConnectionLost:
    case ErrorKind::IncompleteAnswer:
    case ErrorKind::ProtocolError:
        return true;
    default:
        return false;
    }
}

} // namespace packdesk
