// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/principal.h"

namespace packdesk {

QStringList Principal::permissions() const
{
    const QString level = isPerson() ? role : permissionSet;
    QStringList scopes{QStringLiteral("agents:observe")};
    if (level == QLatin1String("read_only"))
        return scopes;
    scopes += QStringLiteral("agents:submit");
    if (level == QLatin1String("owner") || level == QLatin1String("operator")
        || level == QLatin1String("full_access"))
        scopes += QStringLiteral("caps:write");
    return scopes;
}

bool Principal::mayChangePacks() const
{
    return permissions().contains(QStringLiteral("caps:write"));
}

} // namespace packdesk
