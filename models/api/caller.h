// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace packdesk {

struct Membership
{
    QString orgId;
    QString role;
    QString billingStatus;
};

/// Who the bearer token is (schema `Session` of the contract). Missing texts are null.
struct Caller
{
    QString userId;
    QString orgId;
    QString email;
    QString role;
    QString apiKeyLabel;
    QString apiKeyPermissionSet;
    /// Scopes such as `caps:write`.
    QStringList permissions;
    /// False where the answer had no `permissions`: then nothing is known to be missing.
    bool permissionsStated = false;
    QList<Membership> memberships;

    bool isApiKey() const { return !apiKeyLabel.isNull() || !apiKeyPermissionSet.isNull(); }
    /// False only where the scopes are stated and `caps:write` is not among them.
    bool mayChangePacks() const;
};

} // namespace packdesk
