// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"

#include "models/api/apierror.h"
#include "models/api/jsonreader.h"
#include "models/api/packreader.h"
#include "models/api/packspansreader.h"

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

// Blanks may stand between an object and what comes after it.
quint32 sizeOf(const char *object, const char *next)
{
    const auto gap = std::string_view(object, std::size_t(next - object)).find_last_of('}');
    return quint32(gap + 1);
}

bool readPacks(Value &value, PackList &list, DecodeFault &fault)
{
    if (json::isNull(value)) {
        return true;
    }
    // Smaller than they mostly are: a list that grows is copied, and room that nothing is written
    // to is none that is taken.
    constexpr qsizetype smallSize = 600;
    list.packs.reserve(std::size_t(list.json.size() / smallSize));
    SpanSource source;
    source.base = list.json.constData();
    return eachElement(value, "packs", fault, [&](qsizetype i, Value &element, DecodeFault &inner) {
        PackSpans &spans = list.packs.emplace_back();
        const char *start = element.raw_json_token().data();
        spans.start = quint32(start - source.base);
        return json::readItem(element, "packs", i, inner, [&](Object &object, DecodeFault &at) {
            const char *next = nullptr;
            if (!readPackSpans(object, source, spans, at)) {
                return false;
            }
            if (const auto code = element.current_location().get(next)) {
                return json::broken(at, code);
            }
            spans.size = sizeOf(start, next);
            return true;
        });
    });
}

} // namespace

Decoded<PackList> decodePackList(const QByteArray &text)
{
    PackList list;
    list.receivedAt = QDateTime::currentDateTimeUtc();
    list.json = paddedForJson(text);
    bool stated = false;
    const auto read = [&](Object &object, DecodeFault &fault) {
        const auto visit = [&](std::string_view name, Value value, DecodeFault &inner) {
            if (name != "packs") {
                return true;
            }
            stated = true;
            return readPacks(value, list, inner);
        };
        return eachMember(object, fault, visit)
            && (stated || json::wrongType(fault, "packs", "an array"));
    };
    if (auto fault = json::readPaddedDocument(list.json, read)) {
        return tl::unexpected(std::move(*fault));
    }
    if (list.packs.capacity() > list.packs.size() + list.packs.size() / 2) {
        list.packs.shrink_to_fit();
    }
    return list;
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
