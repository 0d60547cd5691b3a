// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereader.h"
#include "models/archives/foldersnapshot.h"

namespace packdesk {

/// Looks at a folder as inspectArchive() looks at an archive, and at what only a folder can show:
/// what may not be read, what changes meanwhile, what looks like a secret inside of files (of
/// each file at most the first `textBytes`). Every regular file is in `files`, sorted by its
/// path; `folder` holds the snapshot that packFolder() needs; `archiveBytes` is 0. Follows no
/// link and waits for no pipe. Blocks: call it on a worker. A cancelled check gives what was
/// seen so far. Thread-safe.
ArchiveReport inspectFolder(const QString &path, const ArchiveLimits &limits = {},
                            const CancelFlag &cancelled = {});

/// Reads one file of a folder that was looked at, for showing it.
/// @return the bytes as they were looked at, or a finding: Changed, TooLarge (above
/// `textBytes`), NotReadable
tl::expected<QByteArray, Finding> readFolderFile(const FolderSnapshot &folder, const QString &path,
                                                 const ArchiveLimits &limits = {});

} // namespace packdesk
