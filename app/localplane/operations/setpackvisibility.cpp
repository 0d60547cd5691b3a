// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/setpackvisibility.h"

#include "app/localplane/database.h"
#include "app/localplane/packstore.h"

namespace packdesk {

Outcome SetPackVisibility::answer(Call &call)
{
    const auto body = call.body.readObject();
    if (!body)
        return tl::unexpected(body.error());
    const auto visibility = visibilityIn(*body, {});
    if (!visibility)
        return tl::unexpected(visibility.error());

    Transaction transaction(m_services.database);
    auto pack = ownPack(m_services, call);
    if (!pack)
        return tl::unexpected(pack.error());
    pack->visibility = *visibility;
    pack->updatedAt = QDateTime::currentDateTimeUtc();
    m_services.packs.save(*pack);
    transaction.commit();
    return jsonAnswer(toJson(*pack, call.caller.orgId));
}

} // namespace packdesk
