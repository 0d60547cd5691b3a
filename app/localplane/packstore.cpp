// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/packstore.h"

#include "app/localplane/database.h"

namespace packdesk {

namespace {

QString columns()
{
    return QStringLiteral("id, org_id, name, display_name, description, version, tier, visibility,"
                          " category, capabilities, suggested_packs, image_origin, image_ref,"
                          " image_digest, size_bytes, created_at, updated_at");
}

QString textAt(const QSqlQuery &query, int column)
{
    return query.isNull(column) ? QString() : query.value(column).toString();
}

QDateTime timeAt(const QSqlQuery &query, int column)
{
    return QDateTime::fromString(query.value(column).toString(), Qt::ISODateWithMs);
}

QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

QVariant stored(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

PackRecord recordAt(const QSqlQuery &query)
{
    PackRecord pack;
    int column = 0;
    for (QString *text :
         {&pack.id, &pack.orgId, &pack.name, &pack.displayName, &pack.description, &pack.version,
          &pack.tier, &pack.visibility, &pack.category, &pack.capabilities, &pack.suggestedPacks,
          &pack.imageOrigin, &pack.imageRef, &pack.imageDigest})
        *text = textAt(query, column++);
    if (!query.isNull(column))
        pack.sizeBytes = query.value(column).toLongLong();
    pack.createdAt = timeAt(query, ++column);
    pack.updatedAt = timeAt(query, ++column);
    return pack;
}

} // namespace

PackStore::PackStore(Database &database)
    : m_database(database)
{
}

QList<PackRecord> PackStore::select(const QString &condition, const QVariantList &values)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT %1 FROM packs %2").arg(columns(), condition), values);
    QList<PackRecord> packs;
    while (query.next())
        packs += recordAt(query);
    return packs;
}

QList<PackRecord> PackStore::visibleTo(const QString &org)
{
    return select(QStringLiteral("WHERE org_id = ? OR tier <> 'community' OR visibility = "
                                 "'community' ORDER BY org_id IS NOT ?, name, version, id"),
                  {org, org});
}

std::optional<PackRecord> PackStore::find(const QString &id)
{
    const QList<PackRecord> packs = select(QStringLiteral("WHERE id = ?"), {id});
    return packs.isEmpty() ? std::nullopt : std::optional(packs.first());
}

std::optional<PackRecord> PackStore::findOwn(const QString &org, const QString &name,
                                             const QString &version)
{
    const QList<PackRecord> packs = select(
        QStringLiteral("WHERE org_id = ? AND name = ? AND version = ?"), {org, name, version});
    return packs.isEmpty() ? std::nullopt : std::optional(packs.first());
}

void PackStore::save(const PackRecord &pack)
{
    QVariantList values;
    for (const QString *text :
         {&pack.id, &pack.orgId, &pack.name, &pack.displayName, &pack.description, &pack.version,
          &pack.tier, &pack.visibility, &pack.category, &pack.capabilities, &pack.suggestedPacks,
          &pack.imageOrigin, &pack.imageRef, &pack.imageDigest})
        values += stored(*text);
    values += pack.sizeBytes ? QVariant(*pack.sizeBytes) : QVariant();
    values += stored(pack.createdAt);
    values += stored(pack.updatedAt);
    // Not REPLACE, which would delete the row first and with it the entries of the roles.
    m_database.run(
        QStringLiteral(
            "INSERT INTO packs (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name, display_name = "
            "excluded.display_name, description = excluded.description, version = "
            "excluded.version, tier = excluded.tier, visibility = excluded.visibility, category = "
            "excluded.category, capabilities = excluded.capabilities, suggested_packs = "
            "excluded.suggested_packs, image_origin = excluded.image_origin, image_ref = "
            "excluded.image_ref, image_digest = excluded.image_digest, size_bytes = "
            "excluded.size_bytes, updated_at = excluded.updated_at")
            .arg(columns()),
        values);
}

void PackStore::remove(const QString &id)
{
    m_database.run(QStringLiteral("DELETE FROM packs WHERE id = ?"), {id});
}

bool PackStore::isEmpty()
{
    return !m_database.run(QStringLiteral("SELECT 1 FROM packs LIMIT 1")).next();
}

QStringList PackStore::imageDigests(const QString &exceptId)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT DISTINCT image_digest FROM packs WHERE image_digest IS NOT NULL AND "
                       "id <> ?"),
        {exceptId.isNull() ? QStringLiteral("") : exceptId});
    QStringList digests;
    while (query.next())
        digests += query.value(0).toString();
    return digests;
}

QHash<QString, QString> PackStore::imageNames()
{
    QSqlQuery query = m_database.run(QStringLiteral(
        "SELECT image_digest, name || '-' || version FROM packs WHERE image_digest IS NOT NULL"));
    QHash<QString, QString> names;
    while (query.next())
        names.insert(query.value(0).toString(), query.value(1).toString());
    return names;
}

} // namespace packdesk
