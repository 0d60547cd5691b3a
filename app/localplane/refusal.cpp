// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/refusal.h"

#include <QJsonDocument>

namespace packdesk {

Refusal unauthorized(const QString &message)
{
    return {401, QStringLiteral("unauthorized"), message, {}, -1};
}

Refusal permissionDenied(const QString &message)
{
    return {403, QStringLiteral("permission_denied"), message, {}, -1};
}

Refusal notFound(const QString &message)
{
    return {404, QStringLiteral("not_found"), message, {}, -1};
}

Refusal internalError(const QString &message)
{
    return {500, QStringLiteral("internal"), message, {}, -1};
}

Refusal validationError(const QString &message, const QJsonObject &fields)
{
    QJsonObject details;
    details.insert(QStringLiteral("fields"), fields);
    return {400, QStringLiteral("validation_error"), message, details, -1};
}

Refusal validationError(const QString &message, const QString &field, const QString &problem)
{
    QJsonObject fields;
    fields.insert(field, problem);
    return validationError(message, fields);
}

Refusal payloadTooLarge(const QString &what, qint64 limit)
{
    QJsonObject details;
    details.insert(QStringLiteral("max_bytes"), limit);
    const QString message = QStringLiteral("%1 is larger than the %2 bytes that are accepted.");
    return {413, QStringLiteral("payload_too_large"), message.arg(what).arg(limit), details, -1};
}

QByteArray envelope(const Refusal &refusal, const QString &requestId)
{
    QJsonObject error;
    error.insert(QStringLiteral("code"), refusal.code);
    error.insert(QStringLiteral("message"), refusal.message);
    error.insert(QStringLiteral("request_id"), requestId);
    if (!refusal.details.isEmpty())
        error.insert(QStringLiteral("details"), refusal.details);
    QJsonObject root;
    root.insert(QStringLiteral("error"), error);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

} // namespace packdesk
