// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivewriter.h"

#include <QBuffer>
#include <QSaveFile>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace packdesk {

namespace {

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;

la_ssize_t writeTo(archive *writer, void *device, const void *bytes, size_t count)
{
    auto *out = static_cast<QIODevice *>(device);
    const auto written = out->write(static_cast<const char *>(bytes), qint64(count));
    if (written < 0)
        archive_set_error(writer, EIO, "%s", qPrintable(out->errorString()));
    return la_ssize_t(written);
}

bool setUp(archive *writer, TarCompression compression)
{
    if (archive_write_set_format_pax_restricted(writer) != ARCHIVE_OK)
        return false;
    if (compression == TarCompression::Zstd)
        return archive_write_add_filter_zstd(writer) == ARCHIVE_OK;
    if (compression == TarCompression::None)
        return archive_write_add_filter_none(writer) == ARCHIVE_OK;
    return archive_write_add_filter_gzip(writer) == ARCHIVE_OK
        && archive_write_set_options(writer, "gzip:!timestamp") == ARCHIVE_OK;
}

void describe(archive_entry *entry, const ArchiveItem &item)
{
    // Raw bytes, not the _utf8 form, which crashes where the locale is not UTF-8.
    archive_entry_copy_pathname(entry, item.path.toUtf8().constData());
    archive_entry_set_perm(entry, mode_t(item.mode));
    archive_entry_set_mtime(entry, 0, 0);
    archive_entry_set_uid(entry, 0);
    archive_entry_set_gid(entry, 0);
    archive_entry_set_size(entry, 0);
    switch (item.kind) {
    case ArchiveItem::Kind::File:
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, item.bytes.size());
        break;
    case ArchiveItem::Kind::Directory:
        archive_entry_set_filetype(entry, AE_IFDIR);
        break;
    case ArchiveItem::Kind::SymbolicLink:
        archive_entry_set_filetype(entry, AE_IFLNK);
        archive_entry_copy_symlink(entry, item.bytes.constData());
        break;
    case ArchiveItem::Kind::HardLink:
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_copy_hardlink(entry, item.bytes.constData());
        break;
    }
}

bool writeItem(archive *writer, const ArchiveItem &item)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              archive_entry_free);
    describe(entry.get(), item);
    if (archive_write_header(writer, entry.get()) != ARCHIVE_OK)
        return false;
    if (item.kind != ArchiveItem::Kind::File || item.bytes.isEmpty())
        return true;
    return archive_write_data(writer, item.bytes.constData(), size_t(item.bytes.size()))
        == la_ssize_t(item.bytes.size());
}

tl::expected<void, QString> writeAll(QIODevice *out, QList<ArchiveItem> items,
                                     TarCompression compression)
{
    std::stable_sort(items.begin(), items.end(), [](const ArchiveItem &a, const ArchiveItem &b) {
        return a.path.toUtf8() < b.path.toUtf8();
    });
    const bool named = std::none_of(items.cbegin(), items.cend(),
                                    [](const ArchiveItem &item) { return item.path.isEmpty(); });
    if (!named)
        return tl::unexpected(QStringLiteral("an entry without a name"));
    const Writer writer(archive_write_new(), archive_write_free);
    bool good = setUp(writer.get(), compression)
        && archive_write_set_bytes_in_last_block(writer.get(), 1) == ARCHIVE_OK
        && archive_write_open(writer.get(), out, nullptr, &writeTo, nullptr) == ARCHIVE_OK;
    for (const auto &item : items)
        good = good && writeItem(writer.get(), item);
    good = good && archive_write_close(writer.get()) == ARCHIVE_OK;
    if (!good)
        return tl::unexpected(QString::fromUtf8(archive_error_string(writer.get())));
    return {};
}

} // namespace

tl::expected<void, QString> writeArchive(const QString &path, QList<ArchiveItem> items,
                                         TarCompression compression)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(file.errorString());
    auto written = writeAll(&file, std::move(items), compression);
    if (!written) {
        file.cancelWriting();
        return written;
    }
    if (!file.commit())
        return tl::unexpected(file.errorString());
    return {};
}

tl::expected<QByteArray, QString> packArchive(QList<ArchiveItem> items, TarCompression compression)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeAll(&buffer, std::move(items), compression);
    if (!written)
        return tl::unexpected(written.error());
    return bytes;
}

} // namespace packdesk
