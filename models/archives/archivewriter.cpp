// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivewriter.h"

#include "models/archives/tarwriter.h"

#include <QBuffer>
#include <QSaveFile>

#include <algorithm>

namespace packdesk {

namespace {

bool writeItem(TarWriter &writer, const ArchiveItem &item)
{
    const bool file = item.kind == ArchiveItem::Kind::File;
    const TarHeader header{item.kind, item.path.toUtf8(), file ? QByteArray() : item.bytes,
                           file ? item.bytes.size() : 0, item.mode};
    return writer.add(header) && (!file || writer.write(item.bytes.constData(), item.bytes.size()));
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
    QString fault;
    TarWriter writer(TarFormat::PaxRestricted, compression, [&](const char *bytes, qint64 count) {
        const bool taken = out->write(bytes, count) == count;
        if (!taken)
            fault = out->errorString();
        return taken;
    });
    bool good = true;
    for (const auto &item : items)
        good = good && writeItem(writer, item);
    good = good && writer.finish();
    if (!good)
        return tl::unexpected(fault.isEmpty() ? writer.error() : fault);
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
