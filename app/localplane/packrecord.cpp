// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/packrecord.h"

namespace packdesk {

namespace {

void insertText(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isNull())
        object.insert(QLatin1String(key), text);
}

void insertTime(QJsonObject &object, const char *key, const QDateTime &time)
{
    if (time.isValid())
        object.insert(QLatin1String(key), time.toUTC().toString(Qt::ISODateWithMs));
}

} // namespace

bool PackRecord::isVisibleTo(const QString &org) const
{
    return isOwnedBy(org) || tier != QLatin1String("community")
        || visibility == QLatin1String("community");
}

QJsonObject toJson(const PackRecord &pack, const QString &org)
{
    QJsonObject object;
    const bool owned = pack.isOwnedBy(org);
    if (owned)
        insertText(object, "org_id", pack.orgId);
    insertText(object, "id", pack.id);
    insertText(object, "name", pack.name);
    insertText(object, "display_name", pack.displayName);
    insertText(object, "description", pack.description);
    insertText(object, "version", pack.version);
    insertText(object, "tier", pack.tier);
    insertText(object, "visibility", pack.visibility);
    insertText(object, "category", pack.category);
    insertText(object, "capabilities", pack.capabilities);
    insertText(object, "suggested_packs", pack.suggestedPacks);
    insertText(object, "image_origin", pack.imageOrigin);
    insertText(object, "image_ref", pack.imageRef);
    insertText(object, "image_digest", pack.imageDigest);
    if (pack.sizeBytes)
        object.insert(QStringLiteral("size_bytes"), *pack.sizeBytes);
    insertTime(object, "created_at", pack.createdAt);
    insertTime(object, "updated_at", pack.updatedAt);
    object.insert(QStringLiteral("owned"), owned);
    return object;
}

} // namespace packdesk
