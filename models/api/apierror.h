// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/attempt.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <tl/expected.hpp>

namespace packdesk {

enum class ErrorKind {
    /// The server answered with its error envelope: status, code, message, request id.
    Refused,
    /// An answer came that is no answer of the API: HTML of a proxy, empty, another type.
    NotTheApi,
    /// The answer ended before it was complete (framing or JSON).
    IncompleteAnswer,
    /// JSON of the wrong shape; `field` names the place, `message` what was expected.
    MalformedAnswer,
    AnswerTooLarge,
    /// A redirect, which is never followed; `target` is where it pointed.
    Redirected,
    /// No address for `host`.
    NameNotFound,
    ConnectionRefused,
    /// No route, network down and the like; `reason` has the system's words.
    Unreachable,
    /// A deadline passed; `phase` says in which phase.
    TimedOut,
    /// The certificate of `host` is not trusted; `reason` says why. Nothing was sent.
    TlsFailed,
    /// The proxy named in `host` refused or failed.
    ProxyFailed,
    /// A read whose connection ended before a complete answer.
    ConnectionLost,
    /// The bytes that came are no HTTP, or contradict themselves.
    ProtocolError,
    /// A change was sent at least in part and no answer came: it may have taken effect.
    OutcomeUnknown,
    /// Cancelled by the user before the last byte was sent.
    Cancelled,
    /// The archive could not be read; `reason` has the system's words.
    FileUnreadable,
    /// The archive changed while it was sent; the upload was ended before its last byte.
    FileChanged,
};

/// One entry of `details.fields` of the envelope.
struct FieldMessage
{
    QString field;
    QString message;
};

/// Everything that is known about a failed request: a value, free to copy, without secrets.
/// Missing texts are null, missing numbers as stated. Words for it are made in ui/words.
struct ApiError
{
    ErrorKind kind = ErrorKind::Refused;
    Attempt attempt;
    /// 0 where no status line came.
    int httpStatus = 0;
    /// The envelope's code, message and request id; as the server wrote them, not sanitised.
    QString code;
    QString message;
    QString requestId;
    /// `details.fields`, in the order of the answer.
    QList<FieldMessage> fields;
    /// What else stood in `details`.
    QJsonObject details;
    QByteArray method;
    /// The JSON body that was sent; empty for reads, uploads and files. Bodies hold no secret.
    QByteArray body;
    /// Without user info and query.
    QString url;
    /// When the request was sent, and when it ended; UTC.
    QDateTime startedAt;
    QDateTime time;
    /// The phase in which it ended.
    Phase phase = Phase::Queued;
    /// At least one byte of the request was handed to the connection.
    bool sent = false;
    /// The last byte of the body was not sent: a change of which this is true had no effect.
    bool bodyCutShort = false;
    QString host;
    int port = 0;
    /// The answer's media type without parameters; null where none came.
    QString contentType;
    /// Name of the JSON field with the wrong type, such as `packs[3].size_bytes`.
    QString field;
    /// Target of a redirect, without user info and query.
    QString target;
    /// Words of the system, of TLS or the start of a foreign answer (at most 300 characters).
    QString reason;
    /// Seconds to wait (429 and 503 with Retry-After), between 0 and 300; -1: not stated.
    int retryAfterSeconds = -1;

    /// The change may have taken effect although it failed: the state has to be read again.
    bool mayHaveTakenEffect() const;
    /// Sending the same again can do no harm: reads, and changes of which nothing was sent.
    bool isRetrySafe() const;
};

template <typename T>
using Result = tl::expected<T, ApiError>;

} // namespace packdesk
