// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/packreader.h"

#include "models/api/packfields.h"

#include <algorithm>

namespace packdesk {

namespace {

using json::Value;

bool readTime(Value &value, std::string_view name, QDateTime &target, Pack &pack,
              DecodeFault &fault)
{
    Value whole = value;
    QString text;
    if (!json::readText(value, name, text, fault)) {
        return false;
    }
    target = json::toTime(text);
    if (!target.isValid() && !text.isNull()) {
        QString raw;
        json::readRaw(whole, raw, fault);
        pack.unknown.append({json::toText(name), raw});
    }
    return true;
}

bool readMember(std::string_view name, Value value, Pack &pack, DecodeFault &fault)
{
    const auto *text = std::ranges::find(packTextFields, name, &PackTextField::name);
    if (text != packTextFields.end()) {
        return json::readText(value, name, pack.*(text->member), fault);
    }
    if (name == "size_bytes") {
        return json::readCount(value, name, pack.sizeBytes, fault);
    }
    if (name == "owned") {
        return json::readFlag(value, name, pack.owned, fault);
    }
    if (name == "created_at") {
        return readTime(value, name, pack.createdAt, pack, fault);
    }
    if (name == "updated_at") {
        return readTime(value, name, pack.updatedAt, pack, fault);
    }
    UnknownField field;
    field.name = json::toText(name);
    const bool fine = json::readRaw(value, field.json, fault);
    pack.unknown.append(std::move(field));
    return fine;
}

} // namespace

bool readPack(json::Object &object, Pack &pack, DecodeFault &fault)
{
    return json::eachMember(object, fault,
                            [&](std::string_view name, Value value, DecodeFault &inner) {
                                return readMember(name, value, pack, inner);
                            });
}

} // namespace packdesk
