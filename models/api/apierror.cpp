// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/apierror.h"

namespace packdesk {

bool ApiError::mayHaveTakenEffect() const
{
    if (!isChange(attempt.operation) || !sent || bodyCutShort) {
        return false;
    }
    switch (kind) {
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::NotTheApi:
    case ErrorKind::IncompleteAnswer:
    case ErrorKind::MalformedAnswer:
    case ErrorKind::AnswerTooLarge:
    case ErrorKind::TimedOut:
    case ErrorKind::ConnectionLost:
    case ErrorKind::ProtocolError:
        return true;
    case ErrorKind::Refused:
        // Where the image could not be purged the server says that the pack remains.
        return httpStatus >= 500 && code != QLatin1String("registry_cleanup_failed");
    case ErrorKind::Redirected:
        // 307 and 308 ask for the same change elsewhere: here it was not made.
        return httpStatus != 307 && httpStatus != 308;
    case ErrorKind::NameNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::Unreachable:
    case ErrorKind::TlsFailed:
    case ErrorKind::ProxyFailed:
    case ErrorKind::Cancelled:
    case ErrorKind::FileUnreadable:
    case ErrorKind::FileChanged:
        return false;
    }
    return true;
}

bool ApiError::isRetrySafe() const
{
    return !isChange(attempt.operation) || !sent;
}

} // namespace packdesk
