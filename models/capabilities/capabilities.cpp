// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/capabilities.h"

#include <algorithm>

namespace packdesk {

QString CapabilityField::text() const
{
    return key.isEmpty() ? value : key + QLatin1String(": ") + value;
}

bool CapabilityDocument::isValid() const
{
    return std::none_of(problems.cbegin(), problems.cend(),
                        [](const CapabilityProblem &problem) { return problem.isError(); });
}

} // namespace packdesk
