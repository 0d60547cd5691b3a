// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

namespace packdesk {

struct ManifestReading
{
    /// What could be read; nullopt where the text is no YAML map at all.
    std::optional<PackManifest> manifest;
    /// Paths are `pack.yaml`; `detail` of a field's finding is the field's name, with its place
    /// for nested ones (`capabilities[0].allow[1].methods`).
    QList<Finding> findings;
};

/// Reads pack.yaml (source: facts, *What is inside*). Name and version are required; a missing
/// description or category is a warning, a key that is not known a note. The capabilities are
/// judged by models/capabilities. Thread-safe.
ManifestReading readPackManifest(const QByteArray &yaml);

/// True for `[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?`, the names of packs.
bool isSlug(const QString &text);

} // namespace packdesk
