// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/listpacks.h"

#include "app/localplane/packstore.h"

#include <QJsonArray>

namespace packdesk {

Outcome ListPacks::answer(Call &call)
{
    QJsonArray packs;
    const QList<PackRecord> visible = m_services.packs.visibleTo(call.caller.orgId);
    for (const PackRecord &pack : visible)
        packs += toJson(pack, call.caller.orgId);
    return jsonAnswer({{QStringLiteral("packs"), packs}});
}

} // namespace packdesk
