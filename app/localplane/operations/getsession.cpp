// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/getsession.h"

#include "app/localplane/controls.h"

#include <QJsonArray>

namespace packdesk {

Outcome GetSession::answer(Call &call)
{
    const Principal &caller = call.caller;
    QJsonObject membership{
        {QStringLiteral("org_id"), caller.orgId},
        {QStringLiteral("org_slug"), caller.orgSlug},
        {QStringLiteral("org_name"), caller.orgName},
        {QStringLiteral("billing_status"), textOf(m_services.controls.billing())},
    };
    QJsonObject session{
        {QStringLiteral("user_id"), caller.userId},
        {QStringLiteral("org_id"), caller.orgId},
        {QStringLiteral("permissions"), QJsonArray::fromStringList(caller.permissions())},
    };
    if (caller.isPerson()) {
        membership.insert(QStringLiteral("role"), caller.role);
        session.insert(QStringLiteral("email"), caller.email);
        session.insert(QStringLiteral("role"), caller.role);
    } else {
        session.insert(QStringLiteral("api_key_label"), caller.label);
        session.insert(QStringLiteral("api_key_permission_set"), caller.permissionSet);
    }
    session.insert(QStringLiteral("memberships"), QJsonArray{membership});
    return jsonAnswer(session);
}

} // namespace packdesk
