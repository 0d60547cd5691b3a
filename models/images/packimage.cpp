// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/packimage.h"

#include "models/images/packreading.h"

#include <algorithm>

namespace packdesk {

namespace {

constexpr QLatin1String manifestName("pack.yaml");
constexpr QLatin1String behaviorName("behavior.md");

RegistryError failure(RegistryFault fault, const ImageReference &reference,
                      const QString &reason = {})
{
    RegistryError error;
    error.fault = fault;
    error.host = reference.domain();
    error.reason = reason;
    return error;
}

std::optional<RegistryError> checkLayers(const QList<OciDescriptor> &layers,
                                         const ImageReference &reference, const PullLimits &limits)
{
    qint64 left = limits.layerBytes;
    for (const auto &layer : layers) {
        if (isForeignLayerType(layer.mediaType))
            return failure(RegistryFault::ForeignLayer, reference, layer.mediaType);
        if (!isLayerType(layer.mediaType))
            return failure(RegistryFault::BadAnswer, reference, layer.mediaType.left(300));
        if (layer.size > left) {
            auto error = failure(RegistryFault::TooLarge, reference);
            error.expected = QString::number(limits.layerBytes);
            return error;
        }
        left -= layer.size;
    }
    if (layers.size() <= limits.layers)
        return std::nullopt;
    auto error = failure(RegistryFault::TooLarge, reference, QStringLiteral("layers"));
    error.expected = QString::number(limits.layers);
    return error;
}

bool isAboutLayer(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::NotReadable:
    case FindingKind::NotTar:
    case FindingKind::Truncated:
    case FindingKind::TooManyEntries:
    case FindingKind::TookTooLong:
        return finding.path.isEmpty();
    case FindingKind::TooLarge:
        return finding.path != manifestName && finding.path != behaviorName;
    default:
        return false;
    }
}

RegistryFault faultOf(const QList<Finding> &findings)
{
    const bool cancelled = std::any_of(findings.cbegin(), findings.cend(), [](const Finding &f) {
        return f.kind == FindingKind::Cancelled;
    });
    if (cancelled)
        return RegistryFault::Cancelled;
    return std::any_of(findings.cbegin(), findings.cend(), isAboutLayer) ? RegistryFault::BadLayer
                                                                         : RegistryFault::NotAPack;
}

} // namespace

tl::expected<PackView, QList<Finding>> readPackLayers(const QStringList &layerFiles,
                                                      const ArchiveLimits &limits,
                                                      const CancelFlag &cancelled)
{
    LayerMerger merger(limits, cancelled);
    for (const auto &file : layerFiles) {
        if (!merger.addLayer(file))
            return tl::unexpected(merger.findings());
    }
    const auto reading = readPackFiles(merger, limits);
    if (reading.packYaml.isNull())
        return tl::unexpected(merger.findings() + reading.findings);
    if (!reading.isPack())
        return tl::unexpected(reading.findings);
    PackView view;
    view.manifest = *reading.manifest;
    view.behavior = reading.behavior;
    view.files = reading.files;
    view.fileBytes = reading.fileBytes;
    view.findings = reading.findings + merger.findings() + nameFindings(view.files, limits);
    return view;
}

RegistryError layersError(const QList<Finding> &findings, const ImageReference &reference)
{
    auto error = failure(faultOf(findings), reference);
    error.findings = findings;
    return error;
}

tl::expected<FetchedImage, RegistryError> fetchImage(RegistryClient &client,
                                                     const ImageReference &reference,
                                                     const QString &workDirectory,
                                                     const PullLimits &limits)
{
    const auto resolved = client.resolve(reference);
    if (!resolved)
        return tl::unexpected(resolved.error());
    const auto &manifest = resolved->image.manifest;
    if (const auto error = checkLayers(manifest.layers, reference, limits))
        return tl::unexpected(*error);
    const auto config = client.blob(reference.path(), manifest.config, limits.configBytes);
    if (!config)
        return tl::unexpected(config.error());
    FetchedImage fetched{resolved->digest, resolved->image, resolved->platforms, *config, {}, 0};
    for (const auto &layer : manifest.layers) {
        const auto file
            = QStringLiteral("%1/layer-%2").arg(workDirectory).arg(fetched.layerFiles.size());
        const auto done = client.blobToFile(reference.path(), layer, file);
        if (!done)
            return tl::unexpected(done.error());
        fetched.layerFiles.append(file);
        fetched.layerBytes += layer.size;
    }
    return fetched;
}

tl::expected<PulledPack, RegistryError>
pullPack(RegistryClient &client, const ImageReference &reference, const QString &workDirectory,
         const PullLimits &limits, const CancelFlag &cancelled)
{
    const auto fetched = fetchImage(client, reference, workDirectory, limits);
    if (!fetched)
        return tl::unexpected(fetched.error());
    const auto view = readPackLayers(fetched->layerFiles, limits.archive, cancelled);
    if (!view)
        return tl::unexpected(layersError(view.error(), reference));
    return PulledPack{*fetched, *view};
}

} // namespace packdesk
