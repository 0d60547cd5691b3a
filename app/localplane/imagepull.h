// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/packimage.h"

namespace packdesk {

/// Pulls the image of a reference and what its pack.yaml says, and leaves all of it in a layout:
/// indexes, manifest, config and layers, each checked against its digest. Blocks.
/// @param layoutPath folder of an OCI layout; only blobs are added
tl::expected<PulledPack, RegistryError> pullToLayout(const ImageReference &reference,
                                                     const QString &layoutPath);

/// The server's words for why an image could not be read.
QString wordsOf(const RegistryError &error);

} // namespace packdesk
