// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/getpack.h"

namespace packdesk {

Outcome GetPack::answer(Call &call)
{
    const auto pack = visiblePack(m_services, call);
    if (!pack)
        return tl::unexpected(pack.error());
    return jsonAnswer(toJson(*pack, call.caller.orgId));
}

} // namespace packdesk
