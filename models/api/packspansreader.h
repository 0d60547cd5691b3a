// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/jsonreader.h"
#include "models/api/packlist.h"

namespace packdesk {

/// Finds the members of a pack object; private to the codec. Refuses what readPack() refuses.
/// @param base the first byte of the document
bool readPackSpans(json::Object &object, const char *base, PackSpans &spans, DecodeFault &fault);

} // namespace packdesk
