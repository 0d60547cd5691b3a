// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <string>

namespace packdesk::bench {

/// The floor of decoding: simdjson visits every member of every pack, with its name and its value
/// as a text or a number, and keeps nothing. Made ready once, for the texts that follow.
/// @param json with room for simdjson's padding behind its end
/// @return bytes of names and texts, so that nothing can be left out; 0 where it is no list
std::size_t walkPacks(const std::string &json);

} // namespace packdesk::bench
