// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <tl/expected.hpp>

namespace packdesk {

/// A failure of a request, in the words of the contract's error envelope.
struct Refusal
{
    int status = 500;
    /// A slug such as `validation_error`.
    QString code;
    /// For people; never holds a token.
    QString message;
    /// `details` of the envelope; left out while empty.
    QJsonObject details;
    /// Seconds for a Retry-After header; -1 for none.
    int retryAfter = -1;
};

Refusal unauthorized(const QString &message);
Refusal permissionDenied(const QString &message);
Refusal notFound(const QString &message);
Refusal internalError(const QString &message);
/// 400 with one message for each field.
Refusal validationError(const QString &message, const QJsonObject &fields);
Refusal validationError(const QString &message, const QString &field, const QString &problem);
/// @param limit in bytes
Refusal payloadTooLarge(const QString &what, qint64 limit);

/// The envelope as compact JSON.
QByteArray envelope(const Refusal &refusal, const QString &requestId);

} // namespace packdesk
