// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/capabilityproblem.h"

namespace packdesk {

bool CapabilityProblem::isError() const
{
    return fault != CapabilityFault::NamePlatform && fault != CapabilityFault::PathUnusual;
}

bool CapabilityProblem::concernsReach() const
{
    return fault != CapabilityFault::NamePlatform && fault != CapabilityFault::NameDoubled
        && field != QLatin1String("name");
}

} // namespace packdesk
