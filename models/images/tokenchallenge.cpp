// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/tokenchallenge.h"

#include <algorithm>
#include <simdjson.h>

namespace packdesk {

namespace {

constexpr qsizetype mostTokenBytes = 16'384;

/// Reads `name=value` or `name="value"` from the place on; false at the end or at nonsense.
bool nextParameter(const QByteArray &text, qsizetype *at, QByteArray *name, QByteArray *value)
{
    while (*at < text.size() && (text.at(*at) == ' ' || text.at(*at) == ','))
        ++*at;
    const auto equals = text.indexOf('=', *at);
    if (equals < 0)
        return false;
    *name = text.mid(*at, equals - *at).trimmed().toLower();
    value->clear();
    *at = equals + 1;
    const bool quoted = *at < text.size() && text.at(*at) == '"';
    if (quoted)
        ++*at;
    while (*at < text.size() && text.at(*at) != (quoted ? '"' : ',')) {
        if (quoted && text.at(*at) == '\\' && *at + 1 < text.size())
            ++*at;
        value->append(text.at(*at));
        ++*at;
    }
    if (quoted && *at >= text.size())
        return false;
    ++*at;
    return true;
}

} // namespace

std::optional<TokenChallenge> parseChallenge(const QByteArray &header)
{
    const QByteArray scheme("bearer ");
    if (!header.toLower().startsWith(scheme))
        return std::nullopt;
    TokenChallenge challenge;
    QByteArray name;
    QByteArray value;
    auto at = scheme.size();
    while (nextParameter(header, &at, &name, &value)) {
        if (name == "realm")
            challenge.realm = value;
        else if (name == "service")
            challenge.service = value;
    }
    if (challenge.realm.isEmpty())
        return std::nullopt;
    return challenge;
}

QByteArray parseToken(const QByteArray &json)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(json.constData(), size_t(json.size())).get(root) != simdjson::SUCCESS)
        return {};
    std::string_view token;
    if (root["token"].get_string().get(token) != simdjson::SUCCESS
        && root["access_token"].get_string().get(token) != simdjson::SUCCESS) {
        return {};
    }
    const bool good = token.size() <= size_t(mostTokenBytes)
        && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < '\x7F'; });
    return good ? QByteArray(token.data(), qsizetype(token.size())) : QByteArray();
}

} // namespace packdesk
