// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/folderhandle.h"

namespace packdesk {

struct FolderListing
{
    FolderSnapshot snapshot;
    /// Directories that could not be read, that changed meanwhile, that are nested too deeply,
    /// and the verdict of the budget.
    QList<Finding> findings;
};

/// How deep directories may stand in each other.
constexpr int deepestFolder = 64;

/// Lists what stands below the folder, links and special files included, and opens nothing but
/// directories. Entries and the sizes of files count against the budget. Blocks.
FolderListing listFolder(const QString &path, WalkBudget &budget);

} // namespace packdesk
