// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace packdesk {

/// Who a bearer token is: a person (email and role) or an API key (label and permission set).
struct Principal
{
    QString userId;
    QString orgId;
    QString orgSlug;
    QString orgName;
    QString email;
    /// owner, operator, member
    QString role;
    QString label;
    /// full_access, submit_observe, read_only
    QString permissionSet;

    bool isPerson() const { return !email.isEmpty(); }
    /// Scopes, from the role or the permission set.
    QStringList permissions() const;
    /// Holds `caps:write`.
    bool mayChangePacks() const;
};

} // namespace packdesk
