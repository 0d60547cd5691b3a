// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/imagestore.h"

#include "app/localplane/durablefile.h"
#include "app/localplane/ulid.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace packdesk {

namespace {

QStringList algorithms()
{
    return {QStringLiteral("sha256"), QStringLiteral("sha512")};
}

/// A digest as a name of a file in the trash, and back.
QString trashName(QString digest)
{
    return digest.replace(QLatin1Char(':'), QLatin1Char('-'));
}

QString digestOfTrash(QString name)
{
    return name.replace(QLatin1Char('-'), QLatin1Char(':'));
}

std::optional<OciManifest> manifestIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto manifest = parseManifest(file.readAll());
    return manifest ? std::optional(*manifest) : std::nullopt;
}

} // namespace

ImageRemoval::ImageRemoval(QHash<QString, QString> moved)
    : m_moved(std::move(moved))
{
}

ImageRemoval::ImageRemoval(ImageRemoval &&other) noexcept
    : m_moved(std::exchange(other.m_moved, {}))
{
}

ImageRemoval::~ImageRemoval()
{
    for (auto it = m_moved.cbegin(); it != m_moved.cend(); ++it)
        QFile::rename(it.value(), it.key());
}

void ImageRemoval::finish()
{
    for (const QString &path : std::as_const(m_moved))
        QFile::remove(path);
    m_moved.clear();
}

ImageStore::ImageStore(const QString &folder)
    : m_folder(folder)
{
    for (const QString &algorithm : algorithms())
        QDir().mkpath(blobsFolder(algorithm));
    QDir().mkpath(m_folder + QStringLiteral("/incoming"));
    QDir().mkpath(m_folder + QStringLiteral("/trash"));
    const QString marker = layoutPath() + QStringLiteral("/oci-layout");
    if (!QFile::exists(marker))
        (void)writeDurably(marker, "{\"imageLayoutVersion\":\"1.0.0\"}");
}

QString ImageStore::layoutPath() const
{
    return m_folder + QStringLiteral("/images");
}

QString ImageStore::blobPath(const QString &digest) const
{
    return blobsFolder(digest.section(QLatin1Char(':'), 0, 0)) + QLatin1Char('/')
        + digest.section(QLatin1Char(':'), 1);
}

QString ImageStore::blobsFolder(const QString &algorithm) const
{
    return QStringLiteral("%1/blobs/%2").arg(layoutPath(), algorithm);
}

QString ImageStore::newIncoming()
{
    const QString path = QStringLiteral("%1/incoming/%2").arg(m_folder, newId({}));
    QDir().mkpath(path);
    return path;
}

QStringList ImageStore::layerPaths(const QString &manifestDigest) const
{
    QStringList paths;
    const auto image = chain(manifestDigest);
    if (image.isEmpty() || image.last().manifest.isIndex)
        return paths;
    for (const OciDescriptor &layer : image.last().manifest.layers)
        paths += blobPath(layer.digest);
    return paths;
}

QList<ImageStore::Stored> ImageStore::chain(const QString &manifestDigest) const
{
    QList<Stored> manifests;
    QString digest = manifestDigest;
    while (isDigest(digest) && manifests.size() < RegistryLimits().nesting) {
        const auto manifest = manifestIn(blobPath(digest));
        if (!manifest)
            break;
        manifests.append(Stored{digest, *manifest});
        const OciDescriptor *next
            = manifest->isIndex ? choosePlatform(manifest->manifests) : nullptr;
        digest = next ? next->digest : QString();
    }
    return manifests;
}

QStringList ImageStore::blobsOf(const QString &manifestDigest) const
{
    QStringList digests;
    const QList<Stored> manifests = chain(manifestDigest);
    for (const Stored &stored : manifests) {
        digests += stored.digest;
        if (stored.manifest.isIndex)
            continue;
        digests += stored.manifest.config.digest;
        for (const OciDescriptor &layer : stored.manifest.layers)
            digests += layer.digest;
    }
    return digests;
}

int ImageStore::recover(const QStringList &owned)
{
    const QDir trash(m_folder + QStringLiteral("/trash"));
    const QStringList trashed = trash.entryList(QDir::Files);
    for (const QString &name : trashed)
        QFile::rename(trash.filePath(name), blobPath(digestOfTrash(name)));

    QSet<QString> referred;
    for (const QString &digest : owned) {
        const QStringList blobs = blobsOf(digest);
        for (const QString &blob : blobs)
            referred += blobPath(blob);
    }
    int removed = 0;
    for (const QString &algorithm : algorithms()) {
        QDirIterator blobs(blobsFolder(algorithm), QDir::Files);
        while (blobs.hasNext()) {
            const QString path = blobs.next();
            if (!referred.contains(path))
                removed += QFile::remove(path) ? 1 : 0;
        }
    }
    return removed + removeIncoming();
}

int ImageStore::removeIncoming()
{
    const QDir incoming(m_folder + QStringLiteral("/incoming"));
    const QFileInfoList arriving = incoming.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QFileInfo &info : arriving) {
        if (info.isDir())
            QDir(info.filePath()).removeRecursively();
        else
            QFile::remove(info.filePath());
    }
    return int(arriving.size());
}

tl::expected<void, QString> ImageStore::add(const QString &incomingLayout,
                                            const QString &manifestDigest)
{
    for (const QString &algorithm : algorithms()) {
        const QDir source(QStringLiteral("%1/blobs/%2").arg(incomingLayout, algorithm));
        const QStringList names = source.entryList(QDir::Files);
        for (const QString &name : names) {
            const QString target = blobsFolder(algorithm) + QLatin1Char('/') + name;
            if (QFile::exists(target))
                continue;
            if (const auto moved = moveDurably(source.filePath(name), target); !moved)
                return moved;
        }
        if (names.isEmpty())
            continue;
        if (const auto synced = syncFolder(blobsFolder(algorithm)); !synced)
            return synced;
    }
    if (!QFile::exists(blobPath(manifestDigest)))
        return tl::unexpected(QStringLiteral("the manifest did not arrive"));
    return {};
}

tl::expected<ImageRemoval, QString> ImageStore::beginRemoval(const QString &manifestDigest,
                                                             const QStringList &kept)
{
    QSet<QString> stays;
    for (const QString &digest : kept) {
        const QStringList blobs = blobsOf(digest);
        stays.unite({blobs.cbegin(), blobs.cend()});
    }
    QHash<QString, QString> moved;
    const QStringList blobs = blobsOf(manifestDigest);
    for (const QString &blob : blobs) {
        const QString path = blobPath(blob);
        if (stays.contains(blob) || moved.contains(path) || !QFileInfo::exists(path))
            continue;
        const QString target = QStringLiteral("%1/trash/%2").arg(m_folder, trashName(blob));
        QFile::remove(target);
        if (!QFileInfo(path).isFile() || !QFile::rename(path, target)) {
            const ImageRemoval undone(std::move(moved));
            return tl::unexpected(QStringLiteral("blob %1 cannot be removed").arg(blob));
        }
        moved.insert(path, target);
    }
    return ImageRemoval(std::move(moved));
}

tl::expected<void, QString> ImageStore::writeIndex(const QHash<QString, QString> &namesByDigest)
{
    QJsonArray manifests;
    for (auto it = namesByDigest.cbegin(); it != namesByDigest.cend(); ++it) {
        const QFileInfo blob(blobPath(it.key()));
        const auto manifest = manifestIn(blob.filePath());
        if (!manifest)
            continue;
        const QJsonObject annotations{
            {QStringLiteral("org.opencontainers.image.ref.name"), it.value()}};
        manifests += QJsonObject{
            {QStringLiteral("mediaType"),
             QStringLiteral("application/vnd.oci.image.manifest.v1+json")},
            {QStringLiteral("digest"), it.key()},
            {QStringLiteral("size"), blob.size()},
            {QStringLiteral("annotations"), annotations},
        };
    }
    const QJsonObject index{{QStringLiteral("schemaVersion"), 2},
                            {QStringLiteral("manifests"), manifests}};
    return writeDurably(layoutPath() + QStringLiteral("/index.json"),
                        QJsonDocument(index).toJson(QJsonDocument::Compact));
}

} // namespace packdesk
