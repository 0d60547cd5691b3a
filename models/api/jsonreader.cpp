// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/jsonreader.h"

namespace packdesk {

QByteArray paddedForJson(const QByteArray &json)
{
    constexpr auto padding = qsizetype(simdjson::SIMDJSON_PADDING);
    if (json.capacity() - json.size() >= padding) {
        return json;
    }
    QByteArray padded;
    padded.reserve(json.size() + padding);
    padded.append(json);
    return padded;
}

} // namespace packdesk

namespace packdesk::json {

QString toText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

bool wrongType(DecodeFault &fault, std::string_view name, const char *expected)
{
    fault.kind = DecodeFault::Kind::Malformed;
    fault.field = toText(name);
    fault.message = QLatin1String("expected ") + QLatin1String(expected);
    return false;
}

bool broken(DecodeFault &fault, simdjson::error_code code)
{
    fault.kind = DecodeFault::Kind::Malformed;
    fault.message = code == simdjson::UTF8_ERROR
        ? QStringLiteral("expected UTF-8")
        : QStringLiteral("expected JSON: ") + QString::fromUtf8(simdjson::error_message(code));
    return false;
}

bool isNull(Value &value)
{
    simdjson::ondemand::json_type type{};
    return value.type().get(type) == simdjson::SUCCESS
        && type == simdjson::ondemand::json_type::null;
}

bool readText(Value &value, std::string_view name, QString &target, DecodeFault &fault)
{
    if (isNull(value)) {
        return true;
    }
    std::string_view text;
    if (value.get_string().get(text)) {
        return wrongType(fault, name, "a string");
    }
    target = toText(text);
    return true;
}

bool readCount(Value &value, std::string_view name, std::optional<qint64> &target,
               DecodeFault &fault)
{
    if (isNull(value)) {
        return true;
    }
    int64_t number = 0;
    if (value.get_int64().get(number) || number < 0) {
        return wrongType(fault, name, "a whole number, not negative");
    }
    target = number;
    return true;
}

bool readFlag(Value &value, std::string_view name, std::optional<bool> &target, DecodeFault &fault)
{
    if (isNull(value)) {
        return true;
    }
    bool flag = false;
    if (value.get_bool().get(flag)) {
        return wrongType(fault, name, "true or false");
    }
    target = flag;
    return true;
}

QDateTime toTime(const QString &text)
{
    if (text.size() < 20 || text.at(10).toUpper() != u'T') {
        return {};
    }
    const QDateTime time = QDateTime::fromString(text.toUpper(), Qt::ISODateWithMs);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toUTC() : QDateTime();
}

bool readRaw(Value &value, QString &target, DecodeFault &fault)
{
    std::string_view raw;
    simdjson::ondemand::json_type type{};
    simdjson::error_code code = value.type().get(type);
    if (code == simdjson::SUCCESS) {
        switch (type) {
        case simdjson::ondemand::json_type::object: {
            Object object;
            code = value.get_object().get(object);
            if (code == simdjson::SUCCESS) {
                code = object.raw_json().get(raw);
            }
            break;
        }
        case simdjson::ondemand::json_type::array: {
            simdjson::ondemand::array array;
            code = value.get_array().get(array);
            if (code == simdjson::SUCCESS) {
                code = array.raw_json().get(raw);
            }
            break;
        }
        default:
            raw = value.raw_json_token();
        }
    }
    if (code != simdjson::SUCCESS) {
        return broken(fault, code);
    }
    target = toText(raw).trimmed();
    return true;
}

bool endsEarly(const QByteArray &json)
{
    qsizetype depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char byte = json.at(i);
        if (inString) {
            if (byte == '\\') {
                ++i;
            } else if (byte == '"') {
                inString = false;
            }
        } else if (byte == '"') {
            inString = true;
        } else if (byte == '{' || byte == '[') {
            ++depth;
        } else if (byte == '}' || byte == ']') {
            --depth;
        }
    }
    return inString || depth > 0 || json.trimmed().isEmpty();
}

} // namespace packdesk::json
