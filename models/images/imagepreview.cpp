// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/imagepreview.h"

#include "models/images/packreading.h"

#include <QTemporaryDir>

#include <algorithm>
#include <simdjson.h>

namespace packdesk {

namespace {

constexpr QLatin1String guidesFolder("guides/");

bool isError(const Finding &finding)
{
    return finding.severity == Severity::Error;
}

QStringList topLevelOf(const QList<PackFileInfo> &files)
{
    QStringList names;
    for (const auto &file : files) {
        const auto slash = file.path.indexOf(QLatin1Char('/'));
        const auto name = slash < 0 ? file.path : file.path.left(slash + 1);
        if (names.isEmpty() || names.constLast() != name)
            names.append(name);
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

QString textAt(const simdjson::dom::object &map, const char *key)
{
    std::string_view text;
    if (map[key].get_string().get(text) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// The image's own word for what it runs on; nothing where it has none.
QList<OciDescriptor> platformOf(const FetchedImage &image)
{
    simdjson::dom::parser parser;
    simdjson::dom::object map;
    if (parser.parse(image.config.constData(), size_t(image.config.size())).get_object().get(map)
        != simdjson::SUCCESS) {
        return {};
    }
    OciDescriptor platform;
    platform.mediaType = image.image.manifest.mediaType;
    platform.digest = image.image.digest;
    platform.size = image.image.bytes.size();
    platform.os = textAt(map, "os");
    platform.architecture = textAt(map, "architecture");
    platform.variant = textAt(map, "variant");
    if (platform.os.isEmpty())
        return {};
    return {platform};
}

void addTexts(const LayerMerger &merger, const TextLimits &limits, ImagePreview *preview)
{
    PackTexts texts(limits);
    QStringList wanted;
    for (const auto &file : std::as_const(preview->files)) {
        if (texts.add(file.path, file.bytes))
            wanted.append(file.path);
    }
    const auto contents = merger.readAll(wanted, limits.textBytes);
    for (auto content = contents.cbegin(); content != contents.cend(); ++content)
        texts.take(content.key(), content.value());
    for (const auto &text : texts.texts())
        (text.path.startsWith(guidesFolder) ? preview->guides : preview->scripts).append(text);
}

bool isCancelled(const CancelFlag &flag)
{
    return flag && flag->load();
}

RegistryError cancelledError(const ImageReference &reference)
{
    RegistryError error;
    error.fault = RegistryFault::Cancelled;
    error.host = reference.domain();
    return error;
}

/// A registry says the same of an unknown repository as of an unknown tag.
RegistryError explained(RegistryError error, RegistryClient &client,
                        const ImageReference &reference)
{
    if (error.fault != RegistryFault::NotFound)
        return error;
    const auto there = client.hasRepository(reference.path());
    if (there)
        error.fault = *there ? RegistryFault::UnknownTag : RegistryFault::UnknownRepository;
    return error;
}

} // namespace

bool ImagePreview::isPack() const
{
    return manifest && std::none_of(findings.cbegin(), findings.cend(), isError);
}

tl::expected<ImagePreview, QList<Finding>> previewLayers(const QStringList &layerFiles,
                                                         const PreviewLimits &limits,
                                                         const CancelFlag &cancelled)
{
    LayerMerger merger(limits.pull.archive, cancelled);
    for (const auto &file : layerFiles) {
        if (!merger.addLayer(file))
            return tl::unexpected(merger.findings());
    }
    const auto reading = readPackFiles(merger, limits.pull.archive);
    ImagePreview preview;
    preview.manifest = reading.manifest;
    preview.packYaml = reading.packYaml;
    preview.behavior = reading.behavior;
    preview.files = reading.files;
    preview.fileBytes = reading.fileBytes;
    preview.topLevel = topLevelOf(reading.files);
    preview.findings
        = reading.findings + merger.findings() + nameFindings(reading.files, limits.pull.archive);
    addTexts(merger, limits.texts, &preview);
    return preview;
}

tl::expected<ImagePreview, RegistryError> previewImage(RegistryClient &client,
                                                       const ImageReference &reference,
                                                       const PreviewLimits &limits,
                                                       const CancelFlag &cancelled)
{
    const QTemporaryDir work;
    if (!work.isValid()) {
        RegistryError error;
        error.fault = RegistryFault::FileFailed;
        error.reason = work.errorString();
        return tl::unexpected(error);
    }
    const auto fetched = fetchImage(client, reference, work.path(), limits.pull);
    if (!fetched)
        return tl::unexpected(explained(fetched.error(), client, reference));
    auto preview = previewLayers(fetched->layerFiles, limits, cancelled);
    // A reading that was cancelled half-way knows only half of it.
    if (isCancelled(cancelled))
        return tl::unexpected(cancelledError(reference));
    if (!preview)
        return tl::unexpected(layersError(preview.error(), reference));
    preview->digest = fetched->digest;
    preview->imageDigest = fetched->image.digest;
    preview->mediaType = fetched->image.manifest.mediaType;
    preview->platforms = fetched->platforms.isEmpty() ? platformOf(*fetched) : fetched->platforms;
    preview->layers = fetched->image.manifest.layers;
    preview->layerBytes = fetched->layerBytes;
    return *preview;
}

} // namespace packdesk
