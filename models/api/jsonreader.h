// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/codec.h"

#include <simdjson.h>

#include <string_view>

namespace packdesk::json {

// Private to the codec: the few steps that all decoders share. A step returns false after it has
// noted a fault. Null counts as missing: the target is left as it is.

using Value = simdjson::ondemand::value;
using Object = simdjson::ondemand::object;

QString toText(std::string_view bytes);

/// Notes that a value has another type than was expected, and returns false.
bool wrongType(DecodeFault &fault, std::string_view name, const char *expected);
/// Notes that the text is no JSON, and returns false.
bool broken(DecodeFault &fault, simdjson::error_code code);

bool isNull(Value &value);
bool readText(Value &value, std::string_view name, QString &target, DecodeFault &fault);
bool readCount(Value &value, std::string_view name, std::optional<qint64> &target,
               DecodeFault &fault);
bool readFlag(Value &value, std::string_view name, std::optional<bool> &target, DecodeFault &fault);
/// RFC 3339, whose offset is not optional; UTC. Invalid where the text is something else.
QDateTime toTime(const QString &text);
/// Any value as JSON text, as it was written.
bool readRaw(Value &value, QString &target, DecodeFault &fault);

/// Calls visit(name, value, fault) -> bool for each member.
template <typename Visit>
bool eachMember(Object &object, DecodeFault &fault, Visit &&visit)
{
    for (auto entry : object) {
        if (const auto code = entry.error()) {
            return broken(fault, code);
        }
        auto &&member = std::move(entry).value_unsafe();
        std::string_view name;
        if (const auto code = member.unescaped_key().get(name)) {
            return broken(fault, code);
        }
        if (!visit(name, member.value(), fault)) {
            return false;
        }
    }
    return true;
}

/// Calls visit(index, value, fault) -> bool for each element; false where it is no array.
template <typename Visit>
bool eachElement(Value &value, std::string_view name, DecodeFault &fault, Visit &&visit)
{
    simdjson::ondemand::array array;
    if (value.get_array().get(array)) {
        return wrongType(fault, name, "an array");
    }
    qsizetype index = 0;
    for (auto entry : array) {
        if (const auto code = entry.error()) {
            return broken(fault, code);
        }
        Value element = entry.value_unsafe();
        if (!visit(index++, element, fault)) {
            return false;
        }
    }
    return true;
}

/// Calls read(object, fault) -> bool for an element of an array; a fault in it, or an element that
/// is no object, is placed as `list[index]`.
template <typename Read>
bool readItem(Value &element, const char *list, qsizetype index, DecodeFault &fault, Read &&read)
{
    Object object;
    if (element.get_object().get(object) ? wrongType(fault, {}, "an object")
                                         : read(object, fault)) {
        return true;
    }
    const QString place = QStringLiteral("%1[%2]").arg(QLatin1String(list)).arg(index);
    fault.field = fault.field.isEmpty() ? place : place + QLatin1Char('.') + fault.field;
    return false;
}

/// True where the text, JSON or not, ends inside a string, an object or an array.
bool endsEarly(const QByteArray &json);

/// Parses a text whose top level is an object and calls read(object, fault) -> bool. Any fault,
/// also after the object, makes the whole a fault.
/// @param padded see paddedForJson()
template <typename Read>
std::optional<DecodeFault> readPaddedDocument(const QByteArray &padded, Read &&read)
{
    DecodeFault fault;
    const auto parse = [&]() -> bool {
        simdjson::ondemand::parser parser;
        simdjson::ondemand::document document;
        const auto size = size_t(padded.size());
        const simdjson::padded_string_view text(padded.constData(), size,
                                                size + simdjson::SIMDJSON_PADDING);
        if (const auto code = parser.iterate(text).get(document)) {
            return broken(fault, code);
        }
        Object object;
        if (const auto code = document.get_object().get(object)) {
            return code == simdjson::INCORRECT_TYPE ? wrongType(fault, {}, "an object")
                                                    : broken(fault, code);
        }
        if (!read(object, fault)) {
            return false;
        }
        const char *rest = nullptr;
        return document.current_location().get(rest) == simdjson::OUT_OF_BOUNDS
            || broken(fault, simdjson::TAPE_ERROR);
    };
    if (parse()) {
        return std::nullopt;
    }
    if (endsEarly(padded)) {
        fault = {DecodeFault::Kind::Incomplete, {}, {}};
    }
    return fault;
}

template <typename Read>
std::optional<DecodeFault> readDocument(const QByteArray &json, Read &&read)
{
    return readPaddedDocument(paddedForJson(json), std::forward<Read>(read));
}

} // namespace packdesk::json
