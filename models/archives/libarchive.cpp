// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/libarchive.h"

#include <QLibrary>

namespace packdesk {

// That of the header which this is compiled with.
static constexpr int soVersion = 13;

LibArchive::LibArchive()
{
    QLibrary library(QStringLiteral("archive"), soVersion);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    isLoaded = library.load();
    const auto resolve = [&](auto &function, const char *name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(
            isLoaded ? library.resolve(name) : nullptr);
        isLoaded = isLoaded && function != nullptr;
    };
    resolve(entryCopyHardlink, "archive_entry_copy_hardlink");
    resolve(entryCopyPathname, "archive_entry_copy_pathname");
    resolve(entryCopySymlink, "archive_entry_copy_symlink");
    resolve(entryFiletype, "archive_entry_filetype");
    resolve(entryFree, "archive_entry_free");
    resolve(entryHardlink, "archive_entry_hardlink");
    resolve(entryNew, "archive_entry_new");
    resolve(entryPathname, "archive_entry_pathname");
    resolve(entrySetFiletype, "archive_entry_set_filetype");
    resolve(entrySetGid, "archive_entry_set_gid");
    resolve(entrySetMtime, "archive_entry_set_mtime");
    resolve(entrySetPerm, "archive_entry_set_perm");
    resolve(entrySetSize, "archive_entry_set_size");
    resolve(entrySetUid, "archive_entry_set_uid");
    resolve(entrySize, "archive_entry_size");
    resolve(entrySymlink, "archive_entry_symlink");
    resolve(errorString, "archive_error_string");
    resolve(readData, "archive_read_data");
    resolve(readFree, "archive_read_free");
    resolve(readNew, "archive_read_new");
    resolve(readNextHeader, "archive_read_next_header");
    resolve(readOpen1, "archive_read_open1");
    resolve(readOpenFd, "archive_read_open_fd");
    resolve(readSetCallbackData, "archive_read_set_callback_data");
    resolve(readSetReadCallback, "archive_read_set_read_callback");
    resolve(readSupportFilterZstd, "archive_read_support_filter_zstd");
    resolve(readSupportFormatRaw, "archive_read_support_format_raw");
    resolve(readSupportFormatTar, "archive_read_support_format_tar");
    resolve(setError, "archive_set_error");
    resolve(writeAddFilterGzip, "archive_write_add_filter_gzip");
    resolve(writeAddFilterNone, "archive_write_add_filter_none");
    resolve(writeAddFilterZstd, "archive_write_add_filter_zstd");
    resolve(writeClose, "archive_write_close");
    resolve(writeData, "archive_write_data");
    resolve(writeFail, "archive_write_fail");
    resolve(writeFree, "archive_write_free");
    resolve(writeHeader, "archive_write_header");
    resolve(writeNew, "archive_write_new");
    resolve(writeOpen, "archive_write_open");
    resolve(writeSetBytesInLastBlock, "archive_write_set_bytes_in_last_block");
    resolve(writeSetFormatGnutar, "archive_write_set_format_gnutar");
    resolve(writeSetFormatPaxRestricted, "archive_write_set_format_pax_restricted");
    resolve(writeSetOptions, "archive_write_set_options");
}

const LibArchive &libArchive()
{
    static const LibArchive library;
    return library;
}

} // namespace packdesk
