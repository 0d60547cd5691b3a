// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <tl/expected.hpp>

namespace packdesk {

enum class TarCompression { None, Gzip, Zstd };

struct ArchiveItem
{
    enum class Kind { File, Directory, SymbolicLink, HardLink };

    /// Path inside the archive, with slashes.
    QString path;
    /// Content of a file, target of a link (UTF-8).
    QByteArray bytes;
    int mode = 0644;
    Kind kind = Kind::File;
};

/// Writes a tar that is the same byte for byte whenever the items are: pax restricted, owner
/// and times 0, no time stamp of gzip, paths sorted by bytes. Needs ensureUtf8Locale(). The
/// file appears whole or not at all. Blocks.
/// @return the library's or the system's words where it failed
tl::expected<void, QString> writeArchive(const QString &path, QList<ArchiveItem> items,
                                         TarCompression compression);

/// The same into memory.
tl::expected<QByteArray, QString> packArchive(QList<ArchiveItem> items, TarCompression compression);

} // namespace packdesk
