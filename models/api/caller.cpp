// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/caller.h"

namespace packdesk {

bool Caller::mayChangePacks() const
{
    return !permissionsStated || permissions.contains(QLatin1String("caps:write"));
}

} // namespace packdesk
