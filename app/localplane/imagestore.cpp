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

namespace packdesk {

namespace {

QString blobsFolder()
{
    return QStringLiteral("blobs/sha256");
}

QString hexOf(const QString &digest)
{
    return digest.section(QLatin1Char(':'), 1);
}

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
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
    QDir().mkpath(layoutPath() + QLatin1Char('/') + blobsFolder());
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
    return QStringLiteral("%1/%2/%3").arg(layoutPath(), blobsFolder(), hexOf(digest));
}

QString ImageStore::newIncoming()
{
    const QString path = QStringLiteral("%1/incoming/%2").arg(m_folder, newId({}));
    QDir().mkpath(path);
    return path;
}

QStringList ImageStore::layers(const QString &manifestDigest) const
{
    QStringList digests;
    if (manifestDigest.isEmpty())
        return digests;
    const QJsonObject manifest = objectIn(blobPath(manifestDigest));
    const QJsonArray listed = manifest.value(QStringLiteral("layers")).toArray();
    for (const QJsonValue &layer : listed)
        digests += layer.toObject().value(QStringLiteral("digest")).toString();
    return digests;
}

QStringList ImageStore::blobsOf(const QString &manifestDigest) const
{
    if (manifestDigest.isEmpty())
        return {};
    const QJsonObject config
        = objectIn(blobPath(manifestDigest)).value(QStringLiteral("config")).toObject();
    QStringList digests = layers(manifestDigest);
    const QString configDigest = config.value(QStringLiteral("digest")).toString();
    if (!configDigest.isEmpty())
        digests += configDigest;
    // The manifest comes last: as long as it is here, the others can be found.
    return digests += manifestDigest;
}

int ImageStore::recover(const QStringList &owned)
{
    int removed = 0;
    QDir trash(m_folder + QStringLiteral("/trash"));
    const QStringList trashed = trash.entryList(QDir::Files);
    for (const QString &name : trashed)
        QFile::rename(trash.filePath(name), blobPath(QStringLiteral("sha256:") + name));

    QSet<QString> referred;
    for (const QString &digest : owned) {
        const QStringList blobs = blobsOf(digest);
        for (const QString &blob : blobs)
            referred += hexOf(blob);
    }
    QDirIterator blobs(layoutPath() + QLatin1Char('/') + blobsFolder(), QDir::Files);
    while (blobs.hasNext()) {
        const QString path = blobs.next();
        if (!referred.contains(blobs.fileName()))
            removed += QFile::remove(path) ? 1 : 0;
    }
    QDir incoming(m_folder + QStringLiteral("/incoming"));
    const QStringList arriving = incoming.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString &name : arriving) {
        ++removed;
        const QFileInfo info(incoming.filePath(name));
        info.isDir() ? QDir(info.filePath()).removeRecursively() : QFile::remove(info.filePath());
    }
    return removed;
}

tl::expected<void, QString> ImageStore::add(const QString &incomingLayout,
                                            const QString &manifestDigest)
{
    const QDir source(incomingLayout + QLatin1Char('/') + blobsFolder());
    const QStringList names = source.entryList(QDir::Files);
    for (const QString &name : names) {
        const QString target = blobPath(QStringLiteral("sha256:") + name);
        if (QFile::exists(target))
            continue;
        if (const auto moved = moveDurably(source.filePath(name), target); !moved)
            return tl::unexpected(moved.error());
    }
    if (!QFile::exists(blobPath(manifestDigest)))
        return tl::unexpected(QStringLiteral("the manifest did not arrive"));
    return syncFolder(layoutPath() + QLatin1Char('/') + blobsFolder());
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
        const QString target = QStringLiteral("%1/trash/%2").arg(m_folder, hexOf(blob));
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
        if (!blob.isFile())
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
