// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace packdesk {

class Database;

/// An agent role of an organisation. Null texts are absent in answers.
struct RoleRecord
{
    QString id;
    QString orgId;
    QString name;
    QString displayName;
    QString description;
    QString providerId;
    QString model;
    /// The role's own caps.yaml: copied from packs when they were attached.
    QString capabilities;
    QString environment;
    QStringList packIds;
    QDateTime archivedAt;
};

/// Schema `AgentRole` of the contract.
QJsonObject toJson(const RoleRecord &role);

/// The tables of agent roles and of the packs that each uses. Any thread.
class RoleStore
{
public:
    explicit RoleStore(Database &database);

    QList<RoleRecord> ofOrg(const QString &org, bool withArchived);
    /// Roles of any organisation that are not archived and use the pack.
    QList<RoleRecord> usersOf(const QString &packId);
    void add(const RoleRecord &role);

private:
    QList<RoleRecord> select(const QString &condition, const QString &value);

    Database &m_database;
};

} // namespace packdesk
