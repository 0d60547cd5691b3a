// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"

#include "models/api/apierror.h"
#include "models/api/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace packdesk {

namespace {

using json::eachMember;
using json::Object;
using json::Value;

/// A JSON text as words: a string without its quotes, a list of strings with commas, anything
/// else as it was written.
QString asWords(const QString &raw)
{
    const QJsonDocument wrapped
        = QJsonDocument::fromJson(QByteArrayLiteral("[") + raw.toUtf8() + QByteArrayLiteral("]"));
    const QJsonValue value = wrapped.array().at(0);
    if (value.isString()) {
        return value.toString();
    }
    if (value.isArray()) {
        QStringList words;
        const QJsonArray entries = value.toArray();
        for (const QJsonValue &entry : entries) {
            if (!entry.isString()) {
                return raw;
            }
            words.append(entry.toString());
        }
        return words.join(QLatin1String(", "));
    }
    return raw;
}

/// Texts of the envelope may be of any type: a server's refusal is never lost to a wrong one.
bool readLoosely(Value &value, QString &target, DecodeFault &fault)
{
    if (json::isNull(value)) {
        return true;
    }
    QString raw;
    const bool fine = json::readRaw(value, raw, fault);
    target = asWords(raw);
    return fine;
}

bool readFields(Object &object, Envelope &envelope, DecodeFault &fault)
{
    return eachMember(object, fault, [&](std::string_view name, Value value, DecodeFault &inner) {
        FieldMessage entry;
        entry.field = json::toText(name);
        const bool fine = readLoosely(value, entry.message, inner);
        envelope.fields.append(entry);
        return fine;
    });
}

bool keepDetail(std::string_view name, Value &value, Envelope &envelope, DecodeFault &fault)
{
    QString raw;
    if (!json::readRaw(value, raw, fault)) {
        return false;
    }
    const QJsonDocument wrapped
        = QJsonDocument::fromJson(QByteArrayLiteral("[") + raw.toUtf8() + QByteArrayLiteral("]"));
    envelope.details.insert(json::toText(name), wrapped.array().at(0));
    return true;
}

bool readDetails(Value &value, Envelope &envelope, DecodeFault &fault)
{
    Object details;
    if (value.get_object().get(details)) {
        return json::isNull(value) || keepDetail("details", value, envelope, fault);
    }
    return eachMember(details, fault, [&](std::string_view name, Value member, DecodeFault &inner) {
        Object fields;
        if (name == "fields" && member.get_object().get(fields) == simdjson::SUCCESS) {
            return readFields(fields, envelope, inner);
        }
        return keepDetail(name, member, envelope, inner);
    });
}

bool readError(Object &object, Envelope &envelope, DecodeFault &fault)
{
    return eachMember(object, fault, [&](std::string_view name, Value value, DecodeFault &inner) {
        if (name == "code") {
            return readLoosely(value, envelope.code, inner);
        }
        if (name == "message") {
            return readLoosely(value, envelope.message, inner);
        }
        if (name == "request_id") {
            return readLoosely(value, envelope.requestId, inner);
        }
        return name != "details" || readDetails(value, envelope, inner);
    });
}

} // namespace

Decoded<Envelope> decodeEnvelope(const QByteArray &text)
{
    Envelope envelope;
    bool stated = false;
    auto fault = json::readDocument(text, [&](Object &object, DecodeFault &outer) {
        const bool fine = eachMember(
            object, outer, [&](std::string_view name, Value value, DecodeFault &inner) {
                if (name != "error") {
                    return true;
                }
                Object error;
                stated = true;
                return value.get_object().get(error) ? json::wrongType(inner, name, "an object")
                                                     : readError(error, envelope, inner);
            });
        return fine && (stated || json::wrongType(outer, "error", "an object"));
    });
    if (fault) {
        return tl::unexpected(std::move(*fault));
    }
    return envelope;
}

} // namespace packdesk
