// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/tarwriter.h"

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>

namespace packdesk {

namespace {

la_ssize_t writeTo(archive *writer, void *sink, const void *bytes, size_t count)
{
    const auto &out = *static_cast<TarWriter::Sink *>(sink);
    if (out(static_cast<const char *>(bytes), qint64(count)))
        return la_ssize_t(count);
    archive_set_error(writer, EIO, "%s", "the bytes were not taken");
    return -1;
}

void describe(archive_entry *entry, const TarHeader &header)
{
    // Raw bytes, not the _utf8 form, which crashes where the locale is not UTF-8.
    archive_entry_copy_pathname(entry, header.path.constData());
    archive_entry_set_perm(entry, mode_t(header.mode));
    archive_entry_set_mtime(entry, 0, 0);
    archive_entry_set_uid(entry, 0);
    archive_entry_set_gid(entry, 0);
    archive_entry_set_size(entry, 0);
    switch (header.kind) {
    case ArchiveItem::Kind::File:
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, header.bytes);
        break;
    case ArchiveItem::Kind::Directory:
        archive_entry_set_filetype(entry, AE_IFDIR);
        break;
    case ArchiveItem::Kind::SymbolicLink:
        archive_entry_set_filetype(entry, AE_IFLNK);
        archive_entry_copy_symlink(entry, header.target.constData());
        break;
    case ArchiveItem::Kind::HardLink:
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_copy_hardlink(entry, header.target.constData());
        break;
    }
}

} // namespace

TarWriter::TarWriter(TarFormat format, TarCompression compression, Sink sink)
    : m_sink(std::move(sink))
    , m_archive(archive_write_new(), archive_write_free)
{
    m_good = setUp(format, compression);
}

TarWriter::~TarWriter()
{
    // Freeing closes, and closing would write into a sink whose owner may be gone.
    if (m_archive && m_good)
        archive_write_fail(m_archive.get());
}

bool TarWriter::setUp(TarFormat format, TarCompression compression)
{
    auto *writer = m_archive.get();
    const int formatted = format == TarFormat::Gnu
        ? archive_write_set_format_gnutar(writer)
        : archive_write_set_format_pax_restricted(writer);
    int filtered = ARCHIVE_OK;
    if (compression == TarCompression::Zstd) {
        filtered = archive_write_add_filter_zstd(writer);
    } else if (compression == TarCompression::None) {
        filtered = archive_write_add_filter_none(writer);
    } else {
        filtered = archive_write_add_filter_gzip(writer);
        if (filtered == ARCHIVE_OK)
            filtered = archive_write_set_options(writer, "gzip:!timestamp");
    }
    return formatted == ARCHIVE_OK && filtered == ARCHIVE_OK
        && archive_write_set_bytes_in_last_block(writer, 1) == ARCHIVE_OK
        && archive_write_open(writer, &m_sink, nullptr, &writeTo, nullptr) == ARCHIVE_OK;
}

bool TarWriter::add(const TarHeader &header)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              archive_entry_free);
    describe(entry.get(), header);
    return m_good && archive_write_header(m_archive.get(), entry.get()) == ARCHIVE_OK;
}

bool TarWriter::write(const char *bytes, qint64 count)
{
    return m_good
        && (count == 0
            || archive_write_data(m_archive.get(), bytes, size_t(count)) == la_ssize_t(count));
}

bool TarWriter::finish()
{
    const bool closed = m_good && archive_write_close(m_archive.get()) == ARCHIVE_OK;
    m_good = false;
    return closed;
}

QString TarWriter::error() const
{
    return QString::fromUtf8(archive_error_string(m_archive.get()));
}

} // namespace packdesk
