// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/ocimanifest.h"

#include "models/images/imagereference.h"

#include <QStringList>

#include <simdjson.h>

namespace packdesk {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr auto ociManifest = "application/vnd.oci.image.manifest.v1+json";
constexpr auto ociIndex = "application/vnd.oci.image.index.v1+json";
constexpr auto dockerManifest = "application/vnd.docker.distribution.manifest.v2+json";
constexpr auto dockerList = "application/vnd.docker.distribution.manifest.list.v2+json";

template <typename T>
using Read = tl::expected<T, QString>;

auto wrong(const char *words)
{
    return tl::unexpected(QString::fromLatin1(words));
}

QString textAt(const object &map, const char *key)
{
    std::string_view text;
    if (map[key].get_string().get(text) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

void readPlatform(const object &map, OciDescriptor *descriptor)
{
    object platform;
    if (map["platform"].get_object().get(platform) == simdjson::SUCCESS) {
        descriptor->os = textAt(platform, "os");
        descriptor->architecture = textAt(platform, "architecture");
        descriptor->variant = textAt(platform, "variant");
    }
    object annotations;
    if (map["annotations"].get_object().get(annotations) == simdjson::SUCCESS) {
        descriptor->isAttestation = !textAt(annotations, "vnd.docker.reference.type").isEmpty();
        descriptor->refName = textAt(annotations, "org.opencontainers.image.ref.name");
    }
}

Read<OciDescriptor> readDescriptor(const element &value)
{
    object map;
    if (value.get_object().get(map) != simdjson::SUCCESS)
        return wrong("a descriptor is no object");
    OciDescriptor descriptor;
    descriptor.mediaType = textAt(map, "mediaType");
    descriptor.digest = textAt(map, "digest");
    if (!isDigest(descriptor.digest))
        return wrong("a descriptor has no valid digest");
    int64_t size = -1;
    if (map["size"].get_int64().get(size) != simdjson::SUCCESS || size < 0)
        return wrong("a descriptor has no valid size");
    descriptor.size = size;
    readPlatform(map, &descriptor);
    return descriptor;
}

Read<QList<OciDescriptor>> readDescriptors(const object &map, const char *key)
{
    array values;
    if (map[key].get_array().get(values) != simdjson::SUCCESS)
        return wrong("a list of descriptors is missing");
    if (values.size() > size_t(mostManifestEntries))
        return wrong("a list of descriptors is too long");
    QList<OciDescriptor> descriptors;
    for (const element value : values) {
        auto descriptor = readDescriptor(value);
        if (!descriptor)
            return tl::unexpected(descriptor.error());
        descriptors.append(*descriptor);
    }
    return descriptors;
}

bool has(const object &map, const char *key)
{
    return map[key].error() == simdjson::SUCCESS;
}

bool isIndexType(const QString &type)
{
    return type == QLatin1String(ociIndex) || type == QLatin1String(dockerList);
}

bool isManifestType(const QString &type)
{
    return type == QLatin1String(ociManifest) || type == QLatin1String(dockerManifest);
}

/// The media type of the body, else of the answer; both must agree where both are known.
Read<QString> mediaTypeOf(const object &map, const QByteArray &contentType)
{
    const auto own = textAt(map, "mediaType");
    const auto sent = QString::fromLatin1(contentType.split(';').constFirst().trimmed().toLower());
    if (!own.isEmpty() && !isIndexType(own) && !isManifestType(own))
        return wrong("the type of the manifest is not known");
    const bool sentKnown = isIndexType(sent) || isManifestType(sent);
    if (!own.isEmpty() && sentKnown && own != sent)
        return wrong("the manifest has another type than the answer");
    return own.isEmpty() && sentKnown ? sent : own;
}

Read<OciManifest> readManifest(const object &map, const QByteArray &contentType)
{
    int64_t version = 0;
    if (map["schemaVersion"].get_int64().get(version) != simdjson::SUCCESS || version != 2)
        return wrong("schemaVersion is not 2");
    const auto type = mediaTypeOf(map, contentType);
    if (!type)
        return tl::unexpected(type.error());
    const bool index = has(map, "manifests");
    const bool image = has(map, "layers") || has(map, "config");
    if (index == image || (isIndexType(*type) && image) || (isManifestType(*type) && index))
        return wrong("neither an image nor an index, or both");
    OciManifest manifest;
    manifest.isIndex = index;
    manifest.mediaType = *type;
    auto list = readDescriptors(map, index ? "manifests" : "layers");
    if (!list)
        return tl::unexpected(list.error());
    (index ? manifest.manifests : manifest.layers) = *list;
    if (index)
        return manifest;
    element configValue;
    if (map["config"].get(configValue) != simdjson::SUCCESS)
        return wrong("the config is missing");
    const auto config = readDescriptor(configValue);
    if (!config)
        return tl::unexpected(config.error());
    manifest.config = *config;
    return manifest;
}

} // namespace

tl::expected<OciManifest, QString> parseManifest(const QByteArray &json,
                                                 const QByteArray &contentType)
{
    if (json.size() > mostManifestBytes)
        return wrong("the manifest is too large");
    simdjson::dom::parser parser;
    object map;
    const auto error = parser.parse(json.constData(), size_t(json.size())).get_object().get(map);
    if (error != simdjson::SUCCESS)
        return tl::unexpected(QString::fromLatin1(simdjson::error_message(error)));
    return readManifest(map, contentType);
}

const OciDescriptor *choosePlatform(const QList<OciDescriptor> &manifests)
{
    const OciDescriptor *first = nullptr;
    for (const auto &candidate : manifests) {
        if (candidate.isAttestation || candidate.os == QLatin1String("unknown"))
            continue;
        if (candidate.os == QLatin1String("linux")
            && candidate.architecture == QLatin1String("amd64")) {
            return &candidate;
        }
        if (!first)
            first = &candidate;
    }
    return first;
}

QByteArrayList manifestMediaTypes()
{
    return {ociManifest, ociIndex, dockerManifest, dockerList};
}

bool isLayerType(const QString &mediaType)
{
    static const QStringList known{
        QStringLiteral("application/vnd.oci.image.layer.v1.tar"),
        QStringLiteral("application/vnd.oci.image.layer.v1.tar+gzip"),
        QStringLiteral("application/vnd.oci.image.layer.v1.tar+zstd"),
        QStringLiteral("application/vnd.docker.image.rootfs.diff.tar"),
        QStringLiteral("application/vnd.docker.image.rootfs.diff.tar.gzip"),
        QStringLiteral("application/vnd.docker.image.rootfs.diff.tar.zstd")};
    return known.contains(mediaType);
}

bool isForeignLayerType(const QString &mediaType)
{
    return mediaType.startsWith(
               QLatin1String("application/vnd.oci.image.layer.nondistributable.v1."))
        || mediaType.startsWith(QLatin1String("application/vnd.docker.image.rootfs.foreign."));
}

} // namespace packdesk
