// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/foldersnapshot.h"
#include "models/archives/privatefile.h"

namespace packdesk {

/// Where the archive is made.
struct PackPlace
{
    /// A directory that is only for this; see PrivateFile.
    QString root;
    /// Name of the archive, as the server and the journal see it.
    QString fileName = QStringLiteral("pack.tar.gz");
    /// 0: one for each processor.
    int threads = 0;
};

/// A folder's archive. The file goes when the last copy of this value goes: keep one until the
/// upload has ended.
struct PackedFolder
{
    std::shared_ptr<const PrivateFile> file;
    qint64 bytes = 0;

    QString path() const { return file ? file->path() : QString(); }

    friend bool operator==(const PackedFolder &, const PackedFolder &) = default;
};

/// Bytes of the files that are packed, and of all files.
using PackProgress = std::function<void(qint64 packed, qint64 total)>;

/// Packs what was looked at into one .tar.gz that is the same byte for byte whenever the paths,
/// the contents and the right to run a file are: sorted by bytes, owner and times 0, modes 0644
/// and 0755, directories as entries of their own. Pax restricted; GNU where a name is not ASCII,
/// since bsdtar warns of pax names outside of UTF-8 locales. Files are streamed.
///
/// Nothing is packed but what was looked at: a folder that is not as in the snapshot any more,
/// or a file whose content is another, ends it with a finding Changed and the file's name. So do
/// links and special files (Link, SpecialFile), names that are no UTF-8, and a folder that was
/// not listed to its end. CannotWrite tells of the archive, Cancelled of `cancelled`; nothing
/// is left behind then. Blocks: call it on a worker. `progress` is called there, for each block.
tl::expected<PackedFolder, Finding> packFolder(const FolderSnapshot &folder, const PackPlace &place,
                                               const PackProgress &progress = {},
                                               const CancelFlag &cancelled = {});

} // namespace packdesk
