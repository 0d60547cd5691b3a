// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/jsonreader.h"
#include "models/api/packlist.h"

#include <cstdint>
#include <vector>

namespace packdesk {

/// The document in which packs are read.
struct SpanSource
{
    /// The first byte of the document.
    const char *base = nullptr;
    /// For texts that are unescaped to see whether they can be: the parser of the document keeps
    /// them, in fresh memory, which costs more than the check.
    simdjson::ondemand::parser checker;
    std::vector<std::uint8_t> unescaped;
};

/// Finds the members of a pack object; private to the codec. Refuses what readPack() refuses.
bool readPackSpans(json::Object &object, SpanSource &source, PackSpans &spans, DecodeFault &fault);

} // namespace packdesk
