// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/errorjson.h"

#include "models/activity/jsonfields.h"
#include "models/api/errordetails.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace packdesk {

namespace {

using namespace jsonfields;

constexpr qsizetype mostFields = 50;

ErrorKind kindOf(const QString &name)
{
    for (int i = 0; i <= int(ErrorKind::FileChanged); ++i) {
        if (kindName(ErrorKind(i)) == name)
            return ErrorKind(i);
    }
    return ErrorKind::Refused;
}

QJsonArray toJson(const QList<FieldMessage> &fields)
{
    QJsonArray array;
    for (const auto &field : fields.first(qMin(fields.size(), mostFields))) {
        QJsonObject object;
        put(object, "field", field.field);
        put(object, "message", field.message);
        array.append(object);
    }
    return array;
}

QList<FieldMessage> fieldsFrom(const QJsonArray &array)
{
    QList<FieldMessage> fields;
    for (const auto &value : array) {
        const auto object = value.toObject();
        fields.append({text(object, "field"), text(object, "message")});
    }
    return fields;
}

void putAnswer(QJsonObject &object, const ApiError &error)
{
    put(object, "httpStatus", error.httpStatus, 0);
    put(object, "code", error.code);
    put(object, "message", error.message);
    put(object, "requestId", error.requestId);
    if (!error.fields.isEmpty())
        object.insert(QStringLiteral("fields"), toJson(error.fields));
    if (!error.details.isEmpty())
        putBody(object, "details", QJsonDocument(error.details).toJson(QJsonDocument::Compact));
    put(object, "contentType", error.contentType);
    put(object, "field", error.field);
    put(object, "target", error.target);
    put(object, "retryAfterSeconds", error.retryAfterSeconds, -1);
}

void readAnswer(const QJsonObject &object, ApiError &error)
{
    error.httpStatus = int(number(object, "httpStatus", 0));
    error.code = text(object, "code");
    error.message = text(object, "message");
    error.requestId = text(object, "requestId");
    error.fields = fieldsFrom(object.value(QLatin1String("fields")).toArray());
    error.details = QJsonDocument::fromJson(text(object, "details").toUtf8()).object();
    error.contentType = text(object, "contentType");
    error.field = text(object, "field");
    error.target = text(object, "target");
    error.retryAfterSeconds = int(number(object, "retryAfterSeconds", -1));
}

} // namespace

QJsonObject errorToJson(const ApiError &error)
{
    QJsonObject object{{QStringLiteral("kind"), kindName(error.kind)},
                       {QStringLiteral("phase"), int(error.phase)}};
    putAnswer(object, error);
    put(object, "startedAt", error.startedAt);
    put(object, "time", error.time);
    put(object, "sent", error.sent);
    put(object, "bodyCutShort", error.bodyCutShort);
    put(object, "host", error.host);
    put(object, "port", error.port, 0);
    put(object, "reason", error.reason);
    return object;
}

ApiError errorFromJson(const QJsonObject &object, const Attempt &attempt, const RequestLine &line)
{
    ApiError error;
    error.kind = kindOf(text(object, "kind"));
    error.attempt = attempt;
    error.method = line.method;
    error.url = line.url;
    error.body = line.body;
    error.phase = phase(object, "phase");
    readAnswer(object, error);
    error.startedAt = time(object, "startedAt");
    error.time = time(object, "time");
    error.sent = flag(object, "sent");
    error.bodyCutShort = flag(object, "bodyCutShort");
    error.host = text(object, "host");
    error.port = int(number(object, "port", 0));
    error.reason = text(object, "reason");
    return error;
}

} // namespace packdesk
