// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/tarwalk.h"

namespace packdesk {

/// Where a file stands on its device and when it was touched last, in ns since the epoch.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 bytes = 0;
    qint64 modified = 0;
    /// Changes with everything, and cannot be set back as `modified` can.
    qint64 changed = 0;

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

struct FolderEntry
{
    /// Below the folder, with slashes; bytes, since a name need not be UTF-8.
    QByteArray path;
    EntryKind kind = EntryKind::File;
    FileIdentity identity;
    /// Its owner may run it.
    bool executable = false;
    /// Where a link points.
    QByteArray target;
    /// Digest of the whole content; empty where it was not read to its end.
    QByteArray digest;
};

/// A folder as it was looked at: what stands in it, and by what each file is known again.
struct FolderSnapshot
{
    QString root;
    /// Sorted by the bytes of the paths.
    QList<FolderEntry> entries;
    /// Everything was listed.
    bool complete = false;

    /// Sum of the regular files' sizes.
    qint64 bytes() const;
    /// nullptr where there is none.
    const FolderEntry *find(const QByteArray &path) const;
};

/// The first entry that was added, removed or changed, as a finding Changed with its path;
/// nullopt where both show the same. Of directories only their being there counts.
std::optional<Finding> firstDifference(const FolderSnapshot &was, const FolderSnapshot &is);

/// What makes a folder one that packFolder() cannot pack: not listed to its end (NotReadable), a
/// Link, a SpecialFile or a name that is no UTF-8 (NameNotUtf8); nullopt where nothing does.
std::optional<Finding> packObstacle(const FolderSnapshot &folder);

/// The digest that FolderEntry holds.
QByteArray contentDigest(const QByteArray &content);

} // namespace packdesk
