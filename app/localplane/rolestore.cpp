// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/rolestore.h"

#include "app/localplane/database.h"

#include <QJsonArray>

namespace packdesk {

namespace {

void insertText(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

QVariant stored(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

} // namespace

QJsonObject toJson(const RoleRecord &role)
{
    QJsonObject object;
    insertText(object, "id", role.id);
    insertText(object, "name", role.name);
    insertText(object, "display_name", role.displayName);
    insertText(object, "description", role.description);
    insertText(object, "provider_id", role.providerId);
    insertText(object, "model", role.model);
    insertText(object, "capabilities", role.capabilities);
    insertText(object, "environment", role.environment);
    object.insert(QStringLiteral("pack_ids"), QJsonArray::fromStringList(role.packIds));
    if (role.archivedAt.isValid())
        insertText(object, "archived_at", role.archivedAt.toUTC().toString(Qt::ISODateWithMs));
    return object;
}

RoleStore::RoleStore(Database &database)
    : m_database(database)
{
}

QList<RoleRecord> RoleStore::select(const QString &condition, const QString &value)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT id, org_id, name, display_name, description, provider_id, model, "
                       "capabilities, environment, archived_at FROM roles WHERE %1 ORDER BY name")
            .arg(condition),
        {value});
    QList<RoleRecord> roles;
    while (query.next()) {
        RoleRecord role;
        int column = 0;
        for (QString *text :
             {&role.id, &role.orgId, &role.name, &role.displayName, &role.description,
              &role.providerId, &role.model, &role.capabilities, &role.environment})
            *text = query.value(column++).toString();
        role.archivedAt = QDateTime::fromString(query.value(column).toString(), Qt::ISODateWithMs);
        roles += role;
    }
    for (RoleRecord &role : roles) {
        QSqlQuery packs = m_database.run(
            QStringLiteral("SELECT pack_id FROM role_packs WHERE role_id = ? ORDER BY position"),
            {role.id});
        while (packs.next())
            role.packIds += packs.value(0).toString();
    }
    return roles;
}

QList<RoleRecord> RoleStore::ofOrg(const QString &org, bool withArchived)
{
    return select(withArchived ? QStringLiteral("org_id = ?")
                               : QStringLiteral("org_id = ? AND archived_at IS NULL"),
                  org);
}

QList<RoleRecord> RoleStore::usersOf(const QString &packId)
{
    return select(QStringLiteral("archived_at IS NULL AND id IN (SELECT role_id FROM role_packs "
                                 "WHERE pack_id = ?)"),
                  packId);
}

void RoleStore::add(const RoleRecord &role)
{
    const QVariant archived = role.archivedAt.isValid()
        ? QVariant(role.archivedAt.toUTC().toString(Qt::ISODateWithMs))
        : QVariant();
    m_database.run(QStringLiteral("INSERT INTO roles (id, org_id, name, display_name, description, "
                                  "provider_id, model, capabilities, environment, archived_at) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                   {role.id, role.orgId, role.name, stored(role.displayName),
                    stored(role.description), role.providerId, stored(role.model),
                    stored(role.capabilities), stored(role.environment), archived});
    for (int position = 0; position < role.packIds.size(); ++position)
        m_database.run(QStringLiteral("INSERT INTO role_packs (role_id, pack_id, position) VALUES "
                                      "(?, ?, ?)"),
                       {role.id, role.packIds.at(position), position});
}

} // namespace packdesk
