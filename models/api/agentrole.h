// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace packdesk {

/// An agent role as the server describes it (schema `AgentRole` of the contract). Missing texts
/// are null.
struct AgentRole
{
    QString id;
    QString name;
    QString displayName;
    QString description;
    QString providerId;
    QString model;
    /// The role's own caps.yaml document: what was copied from packs, and more.
    QString capabilities;
    /// development, staging, production; another value is kept as it came.
    QString environment;
    QStringList packIds;
    /// False where the answer had no `pack_ids`: then it is not known which packs it uses.
    bool packIdsStated = false;
    /// UTC; invalid where it is in use.
    QDateTime archivedAt;

    friend bool operator==(const AgentRole &, const AgentRole &) = default;
};

using AgentRoles = QList<AgentRole>;

/// What a role is called: its display name, else its name, else its id.
QString titleOf(const AgentRole &role);

} // namespace packdesk
