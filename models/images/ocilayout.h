// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/ociimage.h"

#include <QMutex>

#include <optional>

namespace packdesk {

/// An image in a layout.
struct StoredImage
{
    OciDescriptor manifest;
    OciDescriptor config;
    QList<OciDescriptor> layers;

    /// Manifest, config and layers together, in bytes.
    qint64 bytes() const;
};

/// An OCI image layout on disk: `oci-layout`, `index.json`, `blobs/<algorithm>/...`. Files
/// appear whole under their names or not at all. Thread-safe within one object; two objects
/// must not change the same folder at once. Errors are the system's words.
class OciLayout
{
public:
    template <typename T>
    using Answer = tl::expected<T, QString>;

    explicit OciLayout(QString folder);

    /// Makes the folder a layout; keeps what is there already.
    Answer<void> create();
    const QString &folder() const { return m_folder; }

    /// Adds an image for linux/amd64 of tar files (plain, gzip or zstd), from the bottom, and
    /// names it in the index. An image of the same name is replaced; its blobs stay until
    /// collectGarbage().
    Answer<StoredImage> addImage(const QStringList &layerFiles, const QString &refName,
                                 const QMap<QString, QString> &annotations = {});
    /// Adds an image as it is, for one that was pulled: the manifest's bytes stay as they are,
    /// and config and layers must have the digests that it states.
    Answer<StoredImage> addImageAsIs(const QByteArray &manifest, const QByteArray &config,
                                     const QStringList &layerFiles, const QString &refName);
    /// Adds an index over images that are here already.
    Answer<OciDescriptor> addIndex(const QList<OciDescriptor> &manifests, const QString &refName);
    /// Takes the name out of the index and deletes the blobs that nothing needs any more.
    /// @return false where there is no such name
    Answer<bool> removeImage(const QString &refName);
    /// Deletes blobs that no manifest of the index needs; none where a manifest cannot be read.
    /// @return how many
    Answer<int> collectGarbage();

    /// The manifests of the index with their names.
    Answer<QList<OciDescriptor>> images() const;
    /// Reads a manifest back by its digest.
    Answer<StoredImage> image(const QString &manifestDigest) const;
    /// A blob whose digest was checked; an error where it is larger than `mostBytes`.
    Answer<QByteArray> readBlob(const QString &digest, qint64 mostBytes) const;
    /// Where a blob lies; empty where the text is no digest.
    QString blobPath(const QString &digest) const;
    /// Files of an image's layers, from the bottom.
    QStringList layerPaths(const StoredImage &image) const;

private:
    Answer<OciDescriptor> writeBlob(const QByteArray &bytes, const QString &mediaType);
    Answer<void> copyBlob(const QString &file, const OciDescriptor &blob);
    Answer<OciDescriptor> addLayer(const QString &file, QString *diffId);
    Answer<void> nameInIndex(OciDescriptor manifest, const QString &refName);
    Answer<void> writeIndex(const QList<OciDescriptor> &manifests);
    Answer<QList<OciDescriptor>> readIndex() const;
    Answer<QStringList> needed(const QList<OciDescriptor> &manifests, int nesting) const;
    Answer<int> sweep();

    QString m_folder;
    mutable QMutex m_mutex;
};

} // namespace packdesk
