// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/listagentroles.h"

#include "app/localplane/rolestore.h"

#include <QJsonArray>

namespace packdesk {

Outcome ListAgentRoles::answer(Call &call)
{
    const QString archived
        = call.query.value(QStringLiteral("include_archived"), QStringLiteral("false"));
    if (archived != QLatin1String("true") && archived != QLatin1String("false"))
        return tl::unexpected(validationError(QStringLiteral("The query is not valid."),
                                              QStringLiteral("include_archived"),
                                              QStringLiteral("must be true or false")));
    QJsonArray roles;
    const QList<RoleRecord> records
        = m_services.roles.ofOrg(call.caller.orgId, archived == QLatin1String("true"));
    for (const RoleRecord &role : records)
        roles += toJson(role);
    return jsonAnswer({{QStringLiteral("agent_roles"), roles}});
}

} // namespace packdesk
