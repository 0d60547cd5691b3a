// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/packlist.h"

#include "models/api/codec.h"
#include "models/api/packreader.h"

namespace packdesk {

namespace {

using json::Object;

// What stands in a list was checked when it was decoded, and the bytes behind it are the padding.
simdjson::padded_string_view sliceOf(const char *start, std::size_t size)
{
    return simdjson::padded_string_view(start, size, size + simdjson::SIMDJSON_PADDING);
}

} // namespace

PackList toPackList(const std::vector<Pack> &packs, const QDateTime &receivedAt)
{
    QByteArray json = "{\"packs\":[";
    for (const Pack &pack : packs) {
        if (&pack != &packs.front())
            json += ',';
        json += toJson(pack);
    }
    json += "]}";
    auto list = decodePackList(json);
    Q_ASSERT(list.has_value());
    list->receivedAt = receivedAt;
    return std::move(*list);
}

Pack packIn(const QByteArray &json, const PackSpans &spans)
{
    Pack pack;
    DecodeFault fault;
    thread_local simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    Object object;
    if (!parser.iterate(sliceOf(json.constData() + spans.start, spans.size)).get(document)
        && !document.get_object().get(object))
        readPack(object, pack, fault);
    return pack;
}

QString textIn(const QByteArray &json, TextSpan span)
{
    if (!span.isStated())
        return {};
    const char *start = json.constData() + span.start;
    if (!span.escaped) {
        const QString text = QString::fromUtf8(start, qsizetype(span.size));
        return text.isNull() ? QStringLiteral("") : text;
    }
    thread_local simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    std::string_view text;
    if (parser.iterate(sliceOf(start - 1, span.size + 2)).get(document)
        || document.get_string().get(text))
        return {};
    return json::toText(text);
}

} // namespace packdesk
