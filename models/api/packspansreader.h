// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/jsonreader.h"
#include "models/api/packlist.h"

#include <cstdint>
#include <vector>

namespace packdesk {

/// The document in which packs are read.
class SpanSource
{
public:
    /// @param base the first byte of the document
    explicit SpanSource(const char *base);

    quint32 placeOf(const char *there) const { return quint32(there - m_base); }
    /// Whether its escapes are those of JSON. The parser of the document would tell as well, but
    /// keeps what it unescapes, in fresh memory, which costs more than the check.
    /// @param size bytes up to the closing quote, at least
    bool isWellEscaped(simdjson::ondemand::raw_json_string text, std::size_t size);

private:
    const char *m_base;
    simdjson::ondemand::parser m_parser;
    std::vector<std::uint8_t> m_unescaped;
};

/// Finds the members of a pack object; private to the codec. Refuses what readPack() refuses.
bool readPackSpans(json::Object &object, SpanSource &source, PackSpans &spans, DecodeFault &fault);

} // namespace packdesk
