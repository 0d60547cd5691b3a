// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/replacepackfile.h"

#include "app/localplane/imagearrival.h"
#include "app/localplane/imagestore.h"
#include "app/localplane/incomingfolder.h"
#include "app/localplane/packfiles.h"

#include <algorithm>

namespace packdesk {

namespace {

/// The image is put together in memory; packs are text and seldom more than a few megabytes.
constexpr qint64 rebuildLimit = qint64(512) << 20;

tl::expected<PackRecord, Refusal> editablePack(const Services &services, const Call &call)
{
    auto pack = ownPack(services, call);
    if (pack && (pack->tier != QLatin1String("community") || !pack->isUpload()))
        return tl::unexpected(
            permissionDenied(QStringLiteral("Files can be replaced in uploaded packs of the tier "
                                            "community only.")));
    return pack;
}

/// Writes the pack's archive anew, with other bytes for one file.
tl::expected<void, Refusal> rewrite(const QStringList &layerPaths, const QString &path,
                                    const QByteArray &bytes, const QString &archivePath)
{
    // Every uploaded image has one layer: the archive itself.
    auto items = readAllFiles(layerPaths.value(0), rebuildLimit);
    if (!items)
        return tl::unexpected(
            internalError(QStringLiteral("The image cannot be rebuilt: %1.").arg(items.error())));
    const auto item = std::find_if(items->begin(), items->end(),
                                   [&](const ArchiveItem &entry) { return entry.path == path; });
    if (item == items->end())
        return tl::unexpected(notFound(QStringLiteral("The pack has no file of this name.")));
    item->bytes = bytes;
    const auto written = writeArchive(archivePath, *items, TarCompression::Gzip);
    if (!written)
        return tl::unexpected(
            internalError(QStringLiteral("The image cannot be rebuilt: %1.").arg(written.error())));
    return {};
}

tl::expected<void, Refusal> refuseRenaming(const PackRecord &pack, const PackManifest &manifest)
{
    QJsonObject fields;
    if (manifest.name != pack.name)
        fields.insert(QStringLiteral("pack.yaml.name"),
                      QStringLiteral("must stay %1").arg(pack.name));
    if (manifest.version != pack.version)
        fields.insert(QStringLiteral("pack.yaml.version"),
                      QStringLiteral("must stay %1").arg(pack.version));
    if (fields.isEmpty())
        return {};
    return tl::unexpected(
        validationError(QStringLiteral("Name and version of a pack stay as they are."), fields));
}

} // namespace

qint64 ReplacePackFile::bodyLimit() const
{
    return packFileLimit;
}

Outcome ReplacePackFile::answer(Call &call)
{
    if (const auto editable = editablePack(m_services, call); !editable)
        return tl::unexpected(editable.error());
    const QString path = call.path.value(QStringLiteral("path"));
    if (!isPackPath(path))
        return tl::unexpected(validationError(QStringLiteral("The path is not valid."),
                                              QStringLiteral("path"),
                                              QStringLiteral("is no path inside a pack")));
    const auto bytes = call.body.readBytes(packFileLimit, QStringLiteral("The file"));
    if (!bytes)
        return tl::unexpected(bytes.error());

    const std::lock_guard lock(m_mutex);
    const auto pack = editablePack(m_services, call);
    if (!pack)
        return tl::unexpected(pack.error());
    const IncomingFolder incoming(m_services.images.newIncoming());
    const auto written = rewrite(m_services.images.layerPaths(pack->imageDigest), path, *bytes,
                                 incoming.archivePath());
    if (!written)
        return tl::unexpected(written.error());
    const auto image = imageOfArchive(incoming.archivePath(), incoming.layoutPath());
    if (!image)
        return tl::unexpected(image.error());
    if (const auto same = refuseRenaming(*pack, image->manifest); !same)
        return tl::unexpected(same.error());
    const auto kept = exchangeImage(m_services, pack->id, {}, *image);
    if (!kept)
        return tl::unexpected(kept.error());
    return jsonAnswer(toJson(*kept, call.caller.orgId));
}

} // namespace packdesk
