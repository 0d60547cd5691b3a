// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/jsonreader.h"
#include "models/api/pack.h"

namespace packdesk {

/// Reads the members of a pack object; private to the codec.
bool readPack(json::Object &object, Pack &pack, DecodeFault &fault);

} // namespace packdesk
