// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/capabilities.h"

#include <QString>

namespace packdesk {

/// One sentence: what is wrong, and how it would be right.
QString capabilityProblemText(const CapabilityProblem &problem);
/// `4:20 · A path starts with “/”, not “hooks/*”.` The place is left out where there is none.
QString capabilityProblemLine(const CapabilityProblem &problem);
/// What is wrong with a YAML text that is not accepted. @param detail the library's words
QString yamlFaultText(YamlFault fault, const QString &detail);

} // namespace packdesk
