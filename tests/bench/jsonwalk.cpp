// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/jsonwalk.h"

#include <simdjson.h>

namespace packdesk::bench {

namespace {

namespace ondemand = simdjson::ondemand;

std::size_t walkMember(ondemand::field field)
{
    const std::string_view name = field.unescaped_key();
    auto value = field.value();
    switch (value.type()) {
    case ondemand::json_type::string:
        return name.size() + value.get_string().value().size();
    case ondemand::json_type::number:
        return name.size() + (value.get_int64().value() != 0 ? 1 : 0);
    case ondemand::json_type::boolean:
        return name.size() + (value.get_bool().value() ? 1 : 0);
    default:
        return name.size();
    }
}

} // namespace

std::size_t walkPacks(const std::string &json)
{
    static ondemand::parser parser;
    std::size_t bytes = 0;
    try {
        auto document
            = parser.iterate(json.data(), json.size(), json.size() + simdjson::SIMDJSON_PADDING);
        for (ondemand::object pack : document.get_object()["packs"].get_array()) {
            for (ondemand::field member : pack)
                bytes += walkMember(member);
        }
    } catch (const simdjson::simdjson_error &) {
        return 0;
    }
    return bytes;
}

} // namespace packdesk::bench
