// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/pagination.h"

#include "models/images/imagereference.h"

#include <simdjson.h>

namespace packdesk {

namespace {

/// Up to the mark, or to the end: a mark within quotes does not count.
QByteArray takeUntil(char mark, const QByteArray &text, qsizetype *at)
{
    const auto from = *at;
    bool quoted = false;
    while (*at < text.size() && (quoted || text.at(*at) != mark)) {
        if (text.at(*at) == '"')
            quoted = !quoted;
        ++*at;
    }
    return text.mid(from, *at - from);
}

bool saysNext(const QByteArray &parameters)
{
    for (qsizetype at = 0; at < parameters.size(); ++at) {
        const auto parameter = takeUntil(';', parameters, &at);
        const auto equals = parameter.indexOf('=');
        if (equals < 0 || parameter.left(equals).trimmed().toLower() != "rel")
            continue;
        auto value = parameter.mid(equals + 1).trimmed().toLower();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        // A relation may be a list: "next last".
        return value.split(' ').contains("next");
    }
    return false;
}

std::optional<QByteArray> nextOf(const QByteArray &header)
{
    qsizetype at = 0;
    while ((at = header.indexOf('<', at)) >= 0) {
        const auto end = header.indexOf('>', at);
        if (end < 0)
            return std::nullopt;
        const auto target = header.mid(at + 1, end - at - 1).trimmed();
        at = end + 1;
        if (saysNext(takeUntil(',', header, &at)))
            return target;
    }
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> nextLink(const QByteArrayList &headers)
{
    for (const auto &header : headers) {
        if (const auto next = nextOf(header))
            return next;
    }
    return std::nullopt;
}

std::optional<QStringList> parseTags(const QByteArray &json)
{
    simdjson::dom::parser parser;
    simdjson::dom::object root;
    if (parser.parse(json.constData(), size_t(json.size())).get_object().get(root)
        != simdjson::SUCCESS) {
        return std::nullopt;
    }
    simdjson::dom::element list;
    if (root["tags"].get(list) != simdjson::SUCCESS)
        return std::nullopt;
    QStringList tags;
    // A repository whose tags were all deleted answers with null.
    if (list.is_null())
        return tags;
    simdjson::dom::array values;
    if (list.get_array().get(values) != simdjson::SUCCESS)
        return std::nullopt;
    for (const simdjson::dom::element value : values) {
        std::string_view text;
        if (value.get_string().get(text) != simdjson::SUCCESS)
            return std::nullopt;
        const auto tag = QString::fromUtf8(text.data(), qsizetype(text.size()));
        if (isTag(tag))
            tags.append(tag);
    }
    return tags;
}

} // namespace packdesk
