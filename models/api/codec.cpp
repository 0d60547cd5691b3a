// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"

#include "models/api/apierror.h"
#include "models/api/jsonreader.h"
#include "models/api/packreader.h"

#include <QJsonDocument>

namespace packdesk {

namespace {

using json::eachElement;
using json::eachMember;
using json::Object;
using json::Value;

template <typename T, typename Read>
Decoded<T> decoded(const QByteArray &text, Read &&read)
{
    T value;
    const auto readAll
        = [&](Object &object, DecodeFault &inner) { return read(object, value, inner); };
    if (auto fault = json::readDocument(text, readAll)) {
        return tl::unexpected(std::move(*fault));
    }
    return value;
}

bool readPacks(Value &value, std::vector<Pack> &packs, DecodeFault &fault)
{
    if (json::isNull(value)) {
        return true;
    }
    return eachElement(value, "packs", fault, [&](qsizetype i, Value &element, DecodeFault &inner) {
        return json::readItem(element, "packs", i, inner, [&](Object &object, DecodeFault &at) {
            return readPack(object, packs.emplace_back(), at);
        });
    });
}

} // namespace

Decoded<PackList> decodePackList(const QByteArray &text)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return decoded<PackList>(text, [&](Object &object, PackList &list, DecodeFault &fault) {
        bool stated = false;
        const bool fine = eachMember(object, fault,
                                     [&](std::string_view name, Value value, DecodeFault &inner) {
                                         if (name != "packs") {
                                             return true;
                                         }
                                         stated = true;
                                         return readPacks(value, list.packs, inner);
                                     });
        list.bytes = text.size();
        list.json = text;
        list.receivedAt = now;
        return fine && (stated || json::wrongType(fault, "packs", "an array"));
    });
}

Decoded<Pack> decodePack(const QByteArray &text)
{
    return decoded<Pack>(text, readPack);
}

Decoded<QString> decodeDeleted(const QByteArray &text)
{
    if (text.trimmed().isEmpty()) {
        return QString();
    }
    return decoded<QString>(text, [](Object &object, QString &status, DecodeFault &fault) {
        return eachMember(object, fault,
                          [&](std::string_view name, Value value, DecodeFault &inner) {
                              return name != "status" || json::readText(value, name, status, inner);
                          });
    });
}

} // namespace packdesk
