// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/packintake.h"

#include "models/images/imagereference.h"

namespace packdesk {

/// An image reference as createPack needs it: with a domain and a tag or digest.
/// @return 400 with `fields.image_ref` otherwise
tl::expected<ImageReference, Refusal> completeReference(const QString &text);

/// Checks a .tar.gz by the rules of packs and builds an image of it. Blocks.
/// @param layoutPath empty folder that becomes an OCI layout
/// @return 400 with `fields` for everything that is wrong with the archive
tl::expected<ArrivedImage, Refusal> imageOfArchive(const QString &archivePath,
                                                   const QString &layoutPath);

/// Pulls an image, each blob checked against its digest, and reads its pack.yaml. Blocks.
/// @return 400 with `fields.image_ref` where the registry cannot deliver it, and with
/// `pack.yaml` and its fields where it is no pack
tl::expected<ArrivedImage, Refusal> imageOfReference(const ImageReference &reference,
                                                     const QString &layoutPath);

} // namespace packdesk
