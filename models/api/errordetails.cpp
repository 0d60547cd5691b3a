// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/errordetails.h"

#include "models/api/redactor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace packdesk {

namespace {

void add(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty()) {
        object.insert(QLatin1String(name), redacted(text));
    }
}

void addTime(QJsonObject &object, const char *name, const QDateTime &time)
{
    if (time.isValid()) {
        object.insert(QLatin1String(name), time.toUTC().toString(Qt::ISODateWithMs));
    }
}

QJsonArray fieldsOf(const ApiError &error)
{
    QJsonArray fields;
    for (const FieldMessage &entry : error.fields) {
        fields.append(QJsonObject{{QStringLiteral("field"), redacted(entry.field)},
                                  {QStringLiteral("message"), redacted(entry.message)}});
    }
    return fields;
}

/// Details are free form: whatever stands in them goes through the redactor as text.
QJsonValue safeDetails(const QJsonObject &details)
{
    const QByteArray text = QJsonDocument(details).toJson(QJsonDocument::Compact);
    const QString safe = redacted(QString::fromUtf8(text));
    const QJsonDocument parsed = QJsonDocument::fromJson(safe.toUtf8());
    return parsed.isObject() ? QJsonValue(parsed.object()) : QJsonValue(safe);
}

} // namespace

QByteArray detailsJson(const ApiError &error)
{
    QJsonObject object;
    add(object, "operation", operationId(error.attempt.operation));
    add(object, "subject", error.attempt.subject);
    add(object, "pack_id", error.attempt.packId);
    add(object, "path", error.attempt.packPath);
    add(object, "image_ref", error.attempt.imageReference);
    add(object, "visibility", error.attempt.visibility);
    add(object, "kind", kindName(error.kind));
    add(object, "method", QString::fromLatin1(error.method));
    add(object, "url", error.url);
    if (error.httpStatus != 0) {
        object.insert(QStringLiteral("status"), error.httpStatus);
    }
    add(object, "code", error.code);
    add(object, "message", error.message);
    add(object, "request_id", error.requestId);
    if (!error.fields.isEmpty()) {
        object.insert(QStringLiteral("fields"), fieldsOf(error));
    }
    if (!error.details.isEmpty()) {
        object.insert(QStringLiteral("details"), safeDetails(error.details));
    }
    add(object, "content_type", error.contentType);
    add(object, "field", error.field);
    add(object, "target", error.target);
    add(object, "reason", error.reason);
    object.insert(QStringLiteral("sent"), error.sent);
    object.insert(QStringLiteral("may_have_taken_effect"), error.mayHaveTakenEffect());
    addTime(object, "started_at", error.startedAt);
    addTime(object, "time", error.time);
    add(object, "version", QStringLiteral("Packdesk " PACKDESK_VERSION));
    return QJsonDocument(object).toJson();
}

} // namespace packdesk
