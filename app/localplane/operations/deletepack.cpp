// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/deletepack.h"

#include "app/localplane/controls.h"
#include "app/localplane/database.h"
#include "app/localplane/imagestore.h"
#include "app/localplane/packstore.h"
#include "app/localplane/rolestore.h"

#include <QJsonArray>

namespace packdesk {

namespace {

Refusal inUse(const QList<RoleRecord> &roles)
{
    QJsonArray names;
    QStringList titles;
    for (const RoleRecord &role : roles) {
        names += QJsonObject{{QStringLiteral("id"), role.id},
                             {QStringLiteral("name"), role.name},
                             {QStringLiteral("display_name"), role.displayName}};
        titles += role.name;
    }
    Refusal refusal{409,
                    QStringLiteral("pack_in_use"),
                    QStringLiteral("The pack is still used by the agent roles %1.")
                        .arg(titles.join(QStringLiteral(", "))),
                    {},
                    -1};
    refusal.details.insert(QStringLiteral("roles"), names);
    return refusal;
}

Refusal cleanupFailed(const QString &reason)
{
    return {502,
            QStringLiteral("registry_cleanup_failed"),
            QStringLiteral("The image could not be purged (%1). The pack stays.").arg(reason),
            {},
            -1};
}

} // namespace

Outcome DeletePack::answer(Call &call)
{
    Transaction transaction(m_services.database);
    const auto pack = ownPack(m_services, call);
    if (!pack)
        return tl::unexpected(pack.error());
    const QList<RoleRecord> users = m_services.roles.usersOf(pack->id);
    if (!users.isEmpty())
        return tl::unexpected(inUse(users));

    if (pack->isUpload() && m_services.controls.purgeFails())
        return tl::unexpected(cleanupFailed(QStringLiteral("the switch for tests is on")));
    auto removal = m_services.images.beginRemoval(pack->imageDigest,
                                                  m_services.packs.imageDigests(pack->id));
    if (!removal && pack->isUpload())
        return tl::unexpected(cleanupFailed(removal.error()));

    m_services.packs.remove(pack->id);
    transaction.commit();
    if (removal)
        removal->finish();
    return jsonAnswer({{QStringLiteral("status"), QStringLiteral("deleted")}});
}

} // namespace packdesk
