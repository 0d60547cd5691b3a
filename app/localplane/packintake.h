// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

#include "models/archives/archivereport.h"

namespace packdesk {

/// An image that is complete in a layout outside the store, and what its pack.yaml says.
struct ArrivedImage
{
    QString layoutPath;
    QString manifestDigest;
    /// Sum of the layers' sizes.
    qint64 layerBytes = 0;
    PackManifest manifest;
};

/// Takes the image into the store and makes a new pack of it. `pack` holds what pack.yaml does
/// not say: organisation, tier, visibility, origin, reference.
/// @return the pack as it is kept; 409 where the organisation has this name and version
tl::expected<PackRecord, Refusal> addPack(const Services &services, PackRecord pack,
                                          const ArrivedImage &image);

/// Gives the pack another image and drops the old one.
/// @param imageRef as it was sent; null keeps the one that is there
/// @return 404 where the pack is gone meanwhile, 409 as for addPack()
tl::expected<PackRecord, Refusal> exchangeImage(const Services &services, const QString &packId,
                                                const QString &imageRef, const ArrivedImage &image);

/// Writes the store's index.json anew from what packs own. Inside a Transaction.
void refreshIndex(const Services &services);

} // namespace packdesk
