// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/packfiles.h"

#include "models/archives/archivereader.h"

#include <algorithm>

namespace packdesk {

namespace {

/// What one layer says about a path.
struct LayerView
{
    std::optional<QByteArray> bytes;
    bool hidesLower = false;
};

/// True for `a/.wh.b` over `a/b` and what is below it, and for `a/.wh..wh..opq` over all in `a`.
bool isWhiteoutOf(const QString &entry, const QString &path)
{
    const qsizetype slash = entry.lastIndexOf(QLatin1Char('/'));
    const QString folder = entry.left(slash + 1);
    const QString name = entry.mid(slash + 1);
    if (!name.startsWith(QLatin1String(".wh.")) || !path.startsWith(folder))
        return false;
    if (name == QLatin1String(".wh..wh..opq"))
        return true;
    const QString hidden = folder + name.mid(4);
    return path == hidden || path.startsWith(hidden + QLatin1Char('/'));
}

std::optional<QString> firstError(const QList<Finding> &findings)
{
    const auto isContainerFault = [](const Finding &finding) {
        return finding.kind == FindingKind::NotReadable || finding.kind == FindingKind::NotTar
            || finding.kind == FindingKind::Truncated;
    };
    const auto found = std::find_if(findings.begin(), findings.end(), isContainerFault);
    if (found == findings.end())
        return std::nullopt;
    return found->detail.isEmpty() ? QStringLiteral("a layer cannot be read") : found->detail;
}

tl::expected<LayerView, QString> look(const QString &layer, const QString &path)
{
    LayerView view;
    ArchiveLimits limits;
    limits.textBytes = packFileLimit;
    const QList<Finding> findings = readTar(
        layer, limits,
        [&](const QString &entry, qint64) {
            view.hidesLower = view.hidesLower || isWhiteoutOf(entry, path);
            return entry == path;
        },
        [&](const QString &, const QByteArray &bytes) { view.bytes = bytes; });
    if (const auto fault = firstError(findings); fault && !view.bytes)
        return tl::unexpected(*fault);
    return view;
}

} // namespace

tl::expected<std::optional<QByteArray>, QString> readPackFileFrom(const QStringList &layerPaths,
                                                                  const QString &path)
{
    for (auto layer = layerPaths.crbegin(); layer != layerPaths.crend(); ++layer) {
        const auto view = look(*layer, path);
        if (!view)
            return tl::unexpected(view.error());
        if (view->bytes || view->hidesLower)
            return view->bytes;
    }
    return std::nullopt;
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
