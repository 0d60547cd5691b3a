// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/unit/archives/folderbuilder.h"

namespace packdesk {

/// A folder that is no good pack, and all that must be found in it.
struct BadFolder
{
    const char *name;
    QList<FolderItem> items;
    /// As findingText() writes them, in their order.
    QStringList expected;
};

/// Written by hand, expectations before the code. pack.yaml is the good one where it is not
/// among the items.
QList<BadFolder> badManifests();
QList<BadFolder> badCapabilities();
QList<BadFolder> badTrees();
QList<BadFolder> badContents();

} // namespace packdesk
