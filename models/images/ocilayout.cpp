// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/ocilayout.h"

#include "models/archives/bytesource.h"
#include "models/images/digester.h"
#include "models/images/imagereference.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

namespace packdesk {

namespace {

constexpr int mostNesting = 3;

template <typename T>
auto passOn(const tl::expected<T, QString> &answer)
{
    return tl::unexpected(answer.error());
}

tl::expected<void, QString> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tl::unexpected(file.errorString());
    return {};
}

tl::expected<QByteArray, QString> readFile(const QString &path, qint64 mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(file.errorString());
    if (file.size() > mostBytes)
        return tl::unexpected(QStringLiteral("larger than %1 bytes").arg(mostBytes));
    return file.readAll();
}

QString wordsOf(const Finding &finding)
{
    if (!finding.detail.isEmpty())
        return finding.detail;
    return finding.kind == FindingKind::Truncated ? QStringLiteral("the layer is cut short")
                                                  : QStringLiteral("the layer cannot be read");
}

/// Digest of what a layer inflates to.
tl::expected<QString, QString> diffIdOf(const QString &file)
{
    WalkBudget budget({}, {});
    const auto source = openByteSource(file, TarFilters::Layer, budget);
    if (!source)
        return tl::unexpected(wordsOf(source.error()));
    Digester digester;
    for (auto block = (*source)->next(); !block.isEmpty(); block = (*source)->next())
        digester.add(block);
    if ((*source)->fault())
        return tl::unexpected(wordsOf(*(*source)->fault()));
    return digester.digest();
}

tl::expected<QString, QString> layerTypeOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(file.errorString());
    const auto magic = file.read(4);
    if (magic.startsWith("\x1F\x8B"))
        return QString(ociLayerType) + QLatin1String("+gzip");
    const bool zstd = magic == "\x28\xB5\x2F\xFD";
    return QString(ociLayerType) + QLatin1String(zstd ? "+zstd" : "");
}

StoredImage stored(const OciDescriptor &descriptor, const OciManifest &manifest)
{
    return {descriptor, manifest.config, manifest.layers};
}

} // namespace

qint64 StoredImage::bytes() const
{
    qint64 sum = manifest.size + config.size;
    for (const auto &layer : layers)
        sum += layer.size;
    return sum;
}

OciLayout::OciLayout(QString folder)
    : m_folder(std::move(folder))
{
}

OciLayout::Answer<void> OciLayout::create()
{
    const QMutexLocker locker(&m_mutex);
    for (const auto *name : {"/blobs/sha256", "/blobs/sha512"}) {
        if (!QDir().mkpath(m_folder + QLatin1String(name)))
            return tl::unexpected(QStringLiteral("cannot make %1").arg(m_folder));
    }
    const auto marker = m_folder + QLatin1String("/oci-layout");
    if (QFileInfo::exists(marker))
        return {};
    if (!QFileInfo::exists(m_folder + QLatin1String("/index.json"))) {
        auto written = writeIndex({});
        if (!written)
            return written;
    }
    return writeFile(marker, "{\"imageLayoutVersion\":\"1.0.0\"}");
}

OciLayout::Answer<StoredImage> OciLayout::addImage(const QStringList &layerFiles,
                                                   const QString &refName,
                                                   const QMap<QString, QString> &annotations)
{
    const QMutexLocker locker(&m_mutex);
    StoredImage image;
    QStringList diffIds;
    for (const auto &file : layerFiles) {
        QString diffId;
        const auto layer = addLayer(file, &diffId);
        if (!layer)
            return passOn(layer);
        image.layers.append(*layer);
        diffIds.append(diffId);
    }
    const auto config = writeBlob(buildConfig(diffIds), ociConfigType);
    if (!config)
        return passOn(config);
    image.config = *config;
    const auto manifest
        = writeBlob(buildManifest(*config, image.layers, annotations), ociManifestType);
    if (!manifest)
        return passOn(manifest);
    image.manifest = *manifest;
    const auto named = nameInIndex(*manifest, refName);
    if (!named)
        return passOn(named);
    return image;
}

OciLayout::Answer<StoredImage> OciLayout::addImageAsIs(const QByteArray &manifest,
                                                       const QByteArray &config,
                                                       const QStringList &layerFiles,
                                                       const QString &refName)
{
    const auto parsed = parseManifest(manifest);
    if (!parsed)
        return passOn(parsed);
    if (parsed->isIndex || parsed->layers.size() != layerFiles.size()
        || digestOf(config, parsed->config.digest) != parsed->config.digest) {
        return tl::unexpected(QStringLiteral("the parts do not belong to the manifest"));
    }
    const QMutexLocker locker(&m_mutex);
    for (qsizetype i = 0; i < layerFiles.size(); ++i) {
        const auto copied = copyBlob(layerFiles.at(i), parsed->layers.at(i));
        if (!copied)
            return passOn(copied);
    }
    const auto written = writeFile(blobPath(parsed->config.digest), config);
    if (!written)
        return passOn(written);
    const auto type = parsed->mediaType.isEmpty() ? QString(ociManifestType) : parsed->mediaType;
    const auto descriptor = writeBlob(manifest, type);
    if (!descriptor)
        return passOn(descriptor);
    const auto named = nameInIndex(*descriptor, refName);
    if (!named)
        return passOn(named);
    return stored(*descriptor, *parsed);
}

OciLayout::Answer<OciDescriptor> OciLayout::addIndex(const QList<OciDescriptor> &manifests,
                                                     const QString &refName)
{
    const QMutexLocker locker(&m_mutex);
    auto index = writeBlob(buildIndex(manifests), ociIndexType);
    if (!index)
        return index;
    const auto named = nameInIndex(*index, refName);
    if (!named)
        return passOn(named);
    return index;
}

OciLayout::Answer<bool> OciLayout::removeImage(const QString &refName)
{
    const QMutexLocker locker(&m_mutex);
    auto manifests = readIndex();
    if (!manifests)
        return passOn(manifests);
    const auto removed = manifests->removeIf(
        [&](const OciDescriptor &manifest) { return manifest.refName == refName; });
    if (removed == 0)
        return false;
    const auto written = writeIndex(*manifests);
    if (!written)
        return passOn(written);
    const auto swept = sweep();
    if (!swept)
        return passOn(swept);
    return true;
}

OciLayout::Answer<int> OciLayout::collectGarbage()
{
    const QMutexLocker locker(&m_mutex);
    return sweep();
}

OciLayout::Answer<QList<OciDescriptor>> OciLayout::images() const
{
    const QMutexLocker locker(&m_mutex);
    return readIndex();
}

OciLayout::Answer<StoredImage> OciLayout::image(const QString &manifestDigest) const
{
    const auto bytes = readBlob(manifestDigest, mostManifestBytes);
    if (!bytes)
        return passOn(bytes);
    const auto manifest = parseManifest(*bytes);
    if (!manifest)
        return passOn(manifest);
    if (manifest->isIndex)
        return tl::unexpected(QStringLiteral("an index, not an image"));
    auto descriptor = describe(*bytes, manifest->mediaType);
    descriptor.digest = manifestDigest;
    return stored(descriptor, *manifest);
}

OciLayout::Answer<QByteArray> OciLayout::readBlob(const QString &digest, qint64 mostBytes) const
{
    if (!isDigest(digest))
        return tl::unexpected(QStringLiteral("no digest"));
    auto bytes = readFile(blobPath(digest), mostBytes);
    if (bytes && digestOf(*bytes, digest) != digest)
        return tl::unexpected(QStringLiteral("damaged: %1").arg(digest));
    return bytes;
}

QString OciLayout::blobPath(const QString &digest) const
{
    if (!isDigest(digest))
        return {};
    auto name = digest;
    return m_folder + QLatin1String("/blobs/") + name.replace(QLatin1Char(':'), QLatin1Char('/'));
}

QStringList OciLayout::layerPaths(const StoredImage &image) const
{
    QStringList paths;
    for (const auto &layer : image.layers)
        paths.append(blobPath(layer.digest));
    return paths;
}

OciLayout::Answer<OciDescriptor> OciLayout::writeBlob(const QByteArray &bytes,
                                                      const QString &mediaType)
{
    auto descriptor = describe(bytes, mediaType);
    const auto written = writeFile(blobPath(descriptor.digest), bytes);
    if (!written)
        return passOn(written);
    return descriptor;
}

OciLayout::Answer<void> OciLayout::copyBlob(const QString &file, const OciDescriptor &blob)
{
    QFile in(file);
    QSaveFile out(blobPath(blob.digest));
    if (!in.open(QIODevice::ReadOnly))
        return tl::unexpected(in.errorString());
    if (!out.open(QIODevice::WriteOnly))
        return tl::unexpected(out.errorString());
    Digester digester(blob.digest);
    while (!in.atEnd()) {
        const auto block = in.read(1 << 18);
        if (block.isEmpty())
            return tl::unexpected(in.errorString());
        digester.add(block);
        if (out.write(block) != block.size())
            return tl::unexpected(out.errorString());
    }
    if (digester.digest() != blob.digest)
        return tl::unexpected(QStringLiteral("%1 has another digest: %2")
                                  .arg(QFileInfo(file).fileName(), digester.digest()));
    if (!out.commit())
        return tl::unexpected(out.errorString());
    return {};
}

OciLayout::Answer<OciDescriptor> OciLayout::addLayer(const QString &file, QString *diffId)
{
    const auto type = layerTypeOf(file);
    const auto digest = digestOfFile(file);
    const auto inner = diffIdOf(file);
    for (const auto *answer : {&type, &digest, &inner}) {
        if (!*answer)
            return passOn(*answer);
    }
    OciDescriptor layer;
    layer.mediaType = *type;
    layer.digest = *digest;
    layer.size = QFileInfo(file).size();
    *diffId = *inner;
    const auto copied = copyBlob(file, layer);
    if (!copied)
        return passOn(copied);
    return layer;
}

OciLayout::Answer<void> OciLayout::nameInIndex(OciDescriptor manifest, const QString &refName)
{
    auto manifests = readIndex();
    if (!manifests)
        return passOn(manifests);
    manifests->removeIf([&](const OciDescriptor &other) { return other.refName == refName; });
    manifest.refName = refName;
    manifests->append(manifest);
    return writeIndex(*manifests);
}

OciLayout::Answer<void> OciLayout::writeIndex(const QList<OciDescriptor> &manifests)
{
    return writeFile(m_folder + QLatin1String("/index.json"), buildIndex(manifests));
}

OciLayout::Answer<QList<OciDescriptor>> OciLayout::readIndex() const
{
    const auto bytes = readFile(m_folder + QLatin1String("/index.json"), mostManifestBytes);
    if (!bytes)
        return passOn(bytes);
    const auto index = parseManifest(*bytes);
    if (!index)
        return passOn(index);
    return index->manifests;
}

OciLayout::Answer<QStringList> OciLayout::needed(const QList<OciDescriptor> &manifests,
                                                 int nesting) const
{
    QStringList digests;
    for (const auto &descriptor : manifests) {
        digests.append(descriptor.digest);
        const auto bytes = readBlob(descriptor.digest, mostManifestBytes);
        if (!bytes)
            return passOn(bytes);
        const auto manifest = parseManifest(*bytes);
        if (!manifest)
            return passOn(manifest);
        digests.append(manifest->config.digest);
        for (const auto &layer : manifest->layers)
            digests.append(layer.digest);
        if (manifest->manifests.isEmpty())
            continue;
        if (nesting <= 1)
            return tl::unexpected(QStringLiteral("nested too deeply"));
        auto inner = needed(manifest->manifests, nesting - 1);
        if (!inner)
            return inner;
        digests += *inner;
    }
    return digests;
}

OciLayout::Answer<int> OciLayout::sweep()
{
    const auto manifests = readIndex();
    if (!manifests)
        return passOn(manifests);
    const auto digests = needed(*manifests, mostNesting);
    if (!digests)
        return passOn(digests);
    QSet<QString> kept;
    for (const auto &digest : *digests)
        kept.insert(blobPath(digest));
    int removed = 0;
    QDirIterator blobs(m_folder + QLatin1String("/blobs"), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (blobs.hasNext()) {
        const auto path = blobs.next();
        if (!kept.contains(path) && QFile::remove(path))
            ++removed;
    }
    return removed;
}

} // namespace packdesk
