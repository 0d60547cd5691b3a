// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/organisations.h"

#include "app/localplane/database.h"

namespace packdesk {

void addOrganisation(Database &database, const QString &id, const QString &slug,
                     const QString &name)
{
    database.run(QStringLiteral("INSERT INTO orgs (id, slug, name) VALUES (?, ?, ?) ON CONFLICT "
                                "DO NOTHING"),
                 {id, slug, name});
}

Principal ownOrganisation(Database &database)
{
    Principal own;
    own.orgId = QStringLiteral("org_acme");
    own.orgSlug = QStringLiteral("acme");
    own.orgName = QStringLiteral("Acme");
    addOrganisation(database, own.orgId, own.orgSlug, own.orgName);
    return own;
}

} // namespace packdesk
