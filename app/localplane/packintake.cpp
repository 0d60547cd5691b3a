// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/packintake.h"

#include "app/localplane/database.h"
#include "app/localplane/imagestore.h"
#include "app/localplane/packstore.h"
#include "app/localplane/ulid.h"

namespace packdesk {

namespace {

void applyManifest(PackRecord &pack, const ArrivedImage &image)
{
    const PackManifest &manifest = image.manifest;
    pack.name = manifest.name;
    pack.displayName = manifest.displayName.isEmpty() ? manifest.name : manifest.displayName;
    pack.description = manifest.description;
    pack.version = manifest.version;
    pack.category = manifest.category;
    pack.capabilities = manifest.capabilities;
    pack.suggestedPacks = manifest.suggestedPacks;
    pack.imageDigest = image.manifestDigest;
    pack.sizeBytes = image.layerBytes;
}

/// Image first, row second: a crash between leaves blobs that the next start removes.
tl::expected<void, Refusal> keep(const Services &services, const PackRecord &pack,
                                 const ArrivedImage &image)
{
    if (const auto unique = refuseTwin(services, pack); !unique)
        return unique;
    const auto added = services.images.add(image.layoutPath, image.manifestDigest);
    if (!added)
        return tl::unexpected(
            internalError(QStringLiteral("The image cannot be stored (%1).").arg(added.error())));
    services.packs.save(pack);
    return {};
}

} // namespace

tl::expected<PackRecord, Refusal> addPack(const Services &services, PackRecord pack,
                                          const ArrivedImage &image)
{
    applyManifest(pack, image);
    pack.id = newId(QStringLiteral("pack_"));
    if (!pack.createdAt.isValid())
        pack.createdAt = QDateTime::currentDateTimeUtc();
    if (!pack.updatedAt.isValid())
        pack.updatedAt = pack.createdAt;

    Transaction transaction(services.database);
    if (const auto kept = keep(services, pack, image); !kept)
        return tl::unexpected(kept.error());
    transaction.commit();
    refreshIndex(services);
    return pack;
}

tl::expected<PackRecord, Refusal> exchangeImage(const Services &services, const QString &packId,
                                                const QString &imageRef, const ArrivedImage &image)
{
    Transaction transaction(services.database);
    auto pack = services.packs.find(packId);
    if (!pack)
        return tl::unexpected(notFound(QStringLiteral("The pack was deleted meanwhile.")));
    const QString former = pack->imageDigest;
    applyManifest(*pack, image);
    if (!imageRef.isNull())
        pack->imageRef = imageRef;
    pack->updatedAt = QDateTime::currentDateTimeUtc();
    if (const auto kept = keep(services, *pack, image); !kept)
        return tl::unexpected(kept.error());

    auto removal = services.images.beginRemoval(former, services.packs.imageDigests());
    transaction.commit();
    // Blobs that stay behind are owned by nobody; the next start removes them.
    if (removal)
        removal->finish();
    refreshIndex(services);
    return *pack;
}

void refreshIndex(const Services &services)
{
    // Other tools read it; the server itself goes by its rows, so that a failure costs nothing.
    (void)services.images.writeIndex(services.packs.imageNames());
}

} // namespace packdesk
