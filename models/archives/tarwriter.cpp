// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/tarwriter.h"

#include "models/archives/libarchive.h"

#include <cerrno>

namespace packdesk {

namespace {

la_ssize_t writeTo(archive *writer, void *sink, const void *bytes, size_t count)
{
    const auto &out = *static_cast<TarWriter::Sink *>(sink);
    if (out(static_cast<const char *>(bytes), qint64(count)))
        return la_ssize_t(count);
    libArchive().setError(writer, EIO, "%s", "the bytes were not taken");
    return -1;
}

void describe(archive_entry *entry, const TarHeader &header)
{
    // Raw bytes, not the _utf8 form, which crashes where the locale is not UTF-8.
    libArchive().entryCopyPathname(entry, header.path.constData());
    libArchive().entrySetPerm(entry, mode_t(header.mode));
    libArchive().entrySetMtime(entry, 0, 0);
    libArchive().entrySetUid(entry, 0);
    libArchive().entrySetGid(entry, 0);
    libArchive().entrySetSize(entry, 0);
    switch (header.kind) {
    case ArchiveItem::Kind::File:
        libArchive().entrySetFiletype(entry, AE_IFREG);
        libArchive().entrySetSize(entry, header.bytes);
        break;
    case ArchiveItem::Kind::Directory:
        libArchive().entrySetFiletype(entry, AE_IFDIR);
        break;
    case ArchiveItem::Kind::SymbolicLink:
        libArchive().entrySetFiletype(entry, AE_IFLNK);
        libArchive().entryCopySymlink(entry, header.target.constData());
        break;
    case ArchiveItem::Kind::HardLink:
        libArchive().entrySetFiletype(entry, AE_IFREG);
        libArchive().entryCopyHardlink(entry, header.target.constData());
        break;
    }
}

} // namespace

TarWriter::TarWriter(TarFormat format, TarCompression compression, Sink sink)
    : m_sink(std::move(sink))
    , m_archive(libArchive().isLoaded ? libArchive().writeNew() : nullptr, libArchive().writeFree)
{
    m_good = m_archive && setUp(format, compression);
}

TarWriter::~TarWriter()
{
    // Freeing closes, and closing would write into a sink whose owner may be gone.
    if (m_archive && m_good)
        libArchive().writeFail(m_archive.get());
}

bool TarWriter::setUp(TarFormat format, TarCompression compression)
{
    auto *writer = m_archive.get();
    const int formatted = format == TarFormat::Gnu
        ? libArchive().writeSetFormatGnutar(writer)
        : libArchive().writeSetFormatPaxRestricted(writer);
    int filtered = ARCHIVE_OK;
    if (compression == TarCompression::Zstd) {
        filtered = libArchive().writeAddFilterZstd(writer);
    } else if (compression == TarCompression::None) {
        filtered = libArchive().writeAddFilterNone(writer);
    } else {
        filtered = libArchive().writeAddFilterGzip(writer);
        if (filtered == ARCHIVE_OK)
            filtered = libArchive().writeSetOptions(writer, "gzip:!timestamp");
    }
    return formatted == ARCHIVE_OK && filtered == ARCHIVE_OK
        && libArchive().writeSetBytesInLastBlock(writer, 1) == ARCHIVE_OK
        && libArchive().writeOpen(writer, &m_sink, nullptr, &writeTo, nullptr) == ARCHIVE_OK;
}

bool TarWriter::add(const TarHeader &header)
{
    if (!m_good)
        return false;
    const std::unique_ptr<archive_entry, decltype(LibArchive::entryFree)> entry(
        libArchive().entryNew(), libArchive().entryFree);
    describe(entry.get(), header);
    return libArchive().writeHeader(m_archive.get(), entry.get()) == ARCHIVE_OK;
}

bool TarWriter::write(const char *bytes, qint64 count)
{
    return m_good
        && (count == 0
            || libArchive().writeData(m_archive.get(), bytes, size_t(count)) == la_ssize_t(count));
}

bool TarWriter::finish()
{
    const bool closed = m_good && libArchive().writeClose(m_archive.get()) == ARCHIVE_OK;
    m_good = false;
    return closed;
}

QString TarWriter::error() const
{
    return m_archive ? QString::fromUtf8(libArchive().errorString(m_archive.get()))
                     : QStringLiteral("libarchive could not be loaded");
}

} // namespace packdesk
