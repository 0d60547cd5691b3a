// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/capabilities.h"

namespace packdesk {

/// Reads a caps.yaml text, whatever is in it. Never fails: what is wrong is in `problems`, with
/// its place. Keys that are not known are kept. Bounded by the limits of models/yaml.
/// Thread-safe.
CapabilityDocument parseCapabilities(const QByteArray &yaml);

/// The same for a list that is part of a larger text, such as `capabilities` of pack.yaml: places
/// count in that text. @param list nullptr where there is none
CapabilityDocument readCapabilities(const YamlNode *list);

} // namespace packdesk
