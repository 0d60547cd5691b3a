// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/plainpacks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace packdesk::bench {

namespace {

PlainPack plainPack(const QJsonObject &object)
{
    const auto text
        = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const auto time
        = [&text](const char *name) { return QDateTime::fromString(text(name), Qt::ISODate); };
    PlainPack pack;
    pack.id = text("id");
    pack.orgId = text("org_id");
    pack.name = text("name");
    pack.displayName = text("display_name");
    pack.description = text("description");
    pack.version = text("version");
    pack.tier = text("tier");
    pack.visibility = text("visibility");
    pack.category = text("category");
    pack.capabilities = text("capabilities");
    pack.suggestedPacks = text("suggested_packs");
    pack.imageOrigin = text("image_origin");
    pack.imageRef = text("image_ref");
    pack.imageDigest = text("image_digest");
    pack.sizeBytes = object.value(QLatin1String("size_bytes")).toInteger();
    pack.createdAt = time("created_at");
    pack.updatedAt = time("updated_at");
    pack.owned = object.value(QLatin1String("owned")).toBool();
    return pack;
}

} // namespace

std::vector<PlainPack> plainPacks(const QByteArray &json)
{
    const auto array
        = QJsonDocument::fromJson(json).object().value(QLatin1String("packs")).toArray();
    std::vector<PlainPack> packs;
    packs.reserve(std::size_t(array.size()));
    for (const auto &value : array)
        packs.push_back(plainPack(value.toObject()));
    return packs;
}

} // namespace packdesk::bench
