// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/agentrole.h"

namespace packdesk {

QString titleOf(const AgentRole &role)
{
    if (!role.displayName.isEmpty()) {
        return role.displayName;
    }
    return role.name.isEmpty() ? role.id : role.name;
}

} // namespace packdesk
