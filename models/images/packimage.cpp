// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/packimage.h"

#include "models/archives/entrychecker.h"
#include "models/archives/packmanifest.h"

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

/// An image holds what it holds: only what spoils the pack itself is an error.
QList<Finding> nameFindings(const QList<PackFileInfo> &files, const ArchiveLimits &limits)
{
    EntryChecker checker(limits);
    for (const auto &file : files)
        checker.check({file.path.toUtf8(), EntryKind::File, file.bytes, {}});
    auto findings = checker.findings();
    for (auto &finding : findings)
        finding.severity = std::min(finding.severity, Severity::Warning);
    return findings;
}

std::optional<Finding> readBehavior(const LayerMerger &merger, qint64 mostBytes, PackView *view)
{
    if (!merger.files().contains(behaviorName))
        return std::nullopt;
    const auto bytes = merger.read(behaviorName, mostBytes);
    const Finding unreadable{Severity::Error, FindingKind::NotReadable, behaviorName, 0, 0, {}};
    if (!bytes)
        return bytes.error().value(0, unreadable);
    if (!bytes->isValidUtf8())
        return Finding{Severity::Error, FindingKind::BadEncoding, behaviorName, 0, 0, {}};
    view->behavior = QString::fromUtf8(*bytes);
    return std::nullopt;
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
    const Finding missing{Severity::Error, FindingKind::PackYamlMissing, manifestName, 0, 0, {}};
    if (!merger.files().contains(manifestName))
        return tl::unexpected(merger.findings() + QList<Finding>{missing});
    const auto yaml = merger.read(manifestName, limits.textBytes);
    if (!yaml)
        return tl::unexpected(yaml.error().isEmpty() ? QList<Finding>{missing} : yaml.error());
    const auto reading = readPackManifest(*yaml);
    PackView view;
    const auto spoiled = readBehavior(merger, limits.textBytes, &view);
    view.findings = reading.findings;
    if (spoiled)
        view.findings.append(*spoiled);
    const bool bad = std::any_of(view.findings.cbegin(), view.findings.cend(),
                                 [](const Finding &f) { return f.severity == Severity::Error; });
    if (bad || !reading.manifest)
        return tl::unexpected(view.findings);
    view.manifest = *reading.manifest;
    for (auto file = merger.files().cbegin(); file != merger.files().cend(); ++file) {
        view.files.append({file.key(), file->bytes});
        view.fileBytes += file->bytes;
    }
    view.findings += merger.findings() + nameFindings(view.files, limits);
    return view;
}

tl::expected<PulledPack, RegistryError>
pullPack(RegistryClient &client, const ImageReference &reference, const QString &workDirectory,
         const PullLimits &limits, const CancelFlag &cancelled)
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
    PulledPack pulled{resolved->digest, resolved->image, *config, {}, 0, {}};
    for (const auto &layer : manifest.layers) {
        const auto file
            = QStringLiteral("%1/layer-%2").arg(workDirectory).arg(pulled.layerFiles.size());
        const auto done = client.blobToFile(reference.path(), layer, file);
        if (!done)
            return tl::unexpected(done.error());
        pulled.layerFiles.append(file);
        pulled.layerBytes += layer.size;
    }
    auto view = readPackLayers(pulled.layerFiles, limits.archive, cancelled);
    if (!view) {
        auto error = failure(faultOf(view.error()), reference);
        error.findings = view.error();
        return tl::unexpected(error);
    }
    pulled.pack = *view;
    return pulled;
}

} // namespace packdesk
