// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <archive.h>
#include <archive_entry.h>

namespace packdesk {

/// The functions of libarchive, which is loaded when it is asked for the first time: no start needs
/// it, nor what it links.
struct LibArchive
{
    LibArchive();

    /// False where it is not there, or lacks a function; then nothing of it may be called.
    bool isLoaded = false;

    decltype(&archive_entry_copy_hardlink) entryCopyHardlink = nullptr;
    decltype(&archive_entry_copy_pathname) entryCopyPathname = nullptr;
    decltype(&archive_entry_copy_symlink) entryCopySymlink = nullptr;
    decltype(&archive_entry_filetype) entryFiletype = nullptr;
    decltype(&archive_entry_free) entryFree = nullptr;
    decltype(&archive_entry_hardlink) entryHardlink = nullptr;
    decltype(&archive_entry_new) entryNew = nullptr;
    decltype(&archive_entry_pathname) entryPathname = nullptr;
    decltype(&archive_entry_set_filetype) entrySetFiletype = nullptr;
    decltype(&archive_entry_set_gid) entrySetGid = nullptr;
    decltype(&archive_entry_set_mtime) entrySetMtime = nullptr;
    decltype(&archive_entry_set_perm) entrySetPerm = nullptr;
    decltype(&archive_entry_set_size) entrySetSize = nullptr;
    decltype(&archive_entry_set_uid) entrySetUid = nullptr;
    decltype(&archive_entry_size) entrySize = nullptr;
    decltype(&archive_entry_symlink) entrySymlink = nullptr;
    decltype(&archive_error_string) errorString = nullptr;
    decltype(&archive_read_data) readData = nullptr;
    decltype(&archive_read_free) readFree = nullptr;
    decltype(&archive_read_new) readNew = nullptr;
    decltype(&archive_read_next_header) readNextHeader = nullptr;
    decltype(&archive_read_open1) readOpen1 = nullptr;
    decltype(&archive_read_open_fd) readOpenFd = nullptr;
    decltype(&archive_read_set_callback_data) readSetCallbackData = nullptr;
    decltype(&archive_read_set_read_callback) readSetReadCallback = nullptr;
    decltype(&archive_read_support_filter_zstd) readSupportFilterZstd = nullptr;
    decltype(&archive_read_support_format_raw) readSupportFormatRaw = nullptr;
    decltype(&archive_read_support_format_tar) readSupportFormatTar = nullptr;
    decltype(&archive_set_error) setError = nullptr;
    decltype(&archive_write_add_filter_gzip) writeAddFilterGzip = nullptr;
    decltype(&archive_write_add_filter_none) writeAddFilterNone = nullptr;
    decltype(&archive_write_add_filter_zstd) writeAddFilterZstd = nullptr;
    decltype(&archive_write_close) writeClose = nullptr;
    decltype(&archive_write_data) writeData = nullptr;
    decltype(&archive_write_fail) writeFail = nullptr;
    decltype(&archive_write_free) writeFree = nullptr;
    decltype(&archive_write_header) writeHeader = nullptr;
    decltype(&archive_write_new) writeNew = nullptr;
    decltype(&archive_write_open) writeOpen = nullptr;
    decltype(&archive_write_set_bytes_in_last_block) writeSetBytesInLastBlock = nullptr;
    decltype(&archive_write_set_format_gnutar) writeSetFormatGnutar = nullptr;
    decltype(&archive_write_set_format_pax_restricted) writeSetFormatPaxRestricted = nullptr;
    decltype(&archive_write_set_options) writeSetOptions = nullptr;
};

/// Thread-safe.
const LibArchive &libArchive();

} // namespace packdesk
