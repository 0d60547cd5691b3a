// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/packfiles.h"

#include "models/archives/archivereader.h"
#include "models/images/layermerger.h"

#include <algorithm>

namespace packdesk {

tl::expected<std::optional<QByteArray>, QString> readPackFileFrom(const QStringList &layerPaths,
                                                                  const QString &path)
{
    LayerMerger merger;
    for (const QString &layer : layerPaths) {
        if (merger.addLayer(layer))
            continue;
        const QString words = merger.findings().value(0).detail;
        return tl::unexpected(words.isEmpty() ? QStringLiteral("a layer cannot be read") : words);
    }
    const auto bytes = merger.read(path, packFileLimit);
    return bytes ? std::optional(*bytes) : std::nullopt;
}

tl::expected<QList<ArchiveItem>, QString> readAllFiles(const QString &layerPath, qint64 limit)
{
    QList<ArchiveItem> items;
    ArchiveLimits limits;
    limits.textBytes = limit;
    limits.inflatedBytes = limit;
    const QList<Finding> findings = readTar(
        layerPath, limits, [](const QString &, qint64) { return true; },
        [&](const QString &path, const QByteArray &bytes) {
            const bool runs = path.startsWith(QLatin1String("scripts/"));
            items += ArchiveItem{path, bytes, runs ? 0755 : 0644};
        });
    if (!findings.isEmpty())
        return tl::unexpected(QStringLiteral("the image is too large or cannot be read"));
    return items;
}

bool isPackPath(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    const auto isBad = [](const QString &part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..")
            || std::any_of(part.begin(), part.end(), [](QChar c) { return c.unicode() < 0x20; });
    };
    return std::none_of(parts.begin(), parts.end(), isBad);
}

QByteArray mediaTypeOf(const QString &path, const QByteArray &bytes)
{
    struct Known
    {
        const char *suffix;
        const char *type;
    };
    static constexpr Known known[] = {
        {".md", "text/markdown; charset=utf-8"},
        {".yaml", "application/yaml"},
        {".yml", "application/yaml"},
        {".json", "application/json"},
        {".csv", "text/csv; charset=utf-8"},
        {".html", "text/html; charset=utf-8"},
        {".png", "image/png"},
        {".svg", "image/svg+xml"},
        {".py", "text/x-python; charset=utf-8"},
        {".sh", "text/x-shellscript; charset=utf-8"},
    };
    const bool isText = !bytes.contains('\0') && bytes.isValidUtf8();
    for (const Known &entry : known) {
        if (path.endsWith(QLatin1String(entry.suffix), Qt::CaseInsensitive)
            && (isText || qstrcmp(entry.type, "image/png") == 0))
            return entry.type;
    }
    return isText ? "text/plain; charset=utf-8" : "application/octet-stream";
}

} // namespace packdesk
