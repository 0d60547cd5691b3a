// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/layermerger.h"

namespace packdesk {

/// What the merged layers of an image say about a pack, whether it is one or not.
struct PackReading
{
    /// nullopt where pack.yaml is missing, too large or no YAML map.
    std::optional<PackManifest> manifest;
    /// Byte for byte, up to 4 MiB, also where it cannot be understood; null where it is missing.
    QByteArray packYaml;
    /// behavior.md in full; nullopt where there is none, or none that is text.
    std::optional<QString> behavior;
    /// All regular files of the image, sorted by path.
    QList<PackFileInfo> files;
    qint64 fileBytes = 0;
    /// Of pack.yaml and behavior.md.
    QList<Finding> findings;

    /// The manifest is there and no finding is an error.
    bool isPack() const;
};

/// Reads pack.yaml and behavior.md at the root. Blocks.
PackReading readPackFiles(const LayerMerger &merger, const ArchiveLimits &limits);

/// About the names of an image's files. An image holds what it holds: at most warnings.
QList<Finding> nameFindings(const QList<PackFileInfo> &files, const ArchiveLimits &limits);

} // namespace packdesk
