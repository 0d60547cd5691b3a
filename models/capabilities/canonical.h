// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/yaml/yamlnode.h"

namespace packdesk {

/// The value in one line: flow style, keys sorted, quotes only where a text could be taken for
/// something else. Two nodes have the same text when and only when they mean the same.
QString canonicalText(const YamlNode &node);

/// The same without the names of the capability and of its rules, since names reach nothing.
QString canonicalWithoutNames(YamlNode capability);

} // namespace packdesk
