// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/registryclient.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace packdesk {

/// Blobs that were set aside and can still come back: without finish() they do.
class ImageRemoval
{
public:
    /// @param moved where each blob was, and where it is set aside
    explicit ImageRemoval(QHash<QString, QString> moved);
    ~ImageRemoval();
    ImageRemoval(ImageRemoval &&other) noexcept;
    ImageRemoval &operator=(ImageRemoval &&) = delete;
    ImageRemoval(const ImageRemoval &) = delete;
    ImageRemoval &operator=(const ImageRemoval &) = delete;

    /// Removes the blobs for good.
    void finish();

private:
    QHash<QString, QString> m_moved;
};

/// The images of all packs: an OCI layout on disk (`images/`), a place where images arrive
/// (`incoming/`) and one where blobs wait for their end (`trash/`). Blobs reach the layout, and
/// leave it, by rename only, so that a crash leaves each of them whole or absent.
/// Reading is possible from any thread; add(), beginRemoval() and writeIndex() only inside a
/// Transaction, which lets one writer in at a time.
class ImageStore
{
public:
    /// Creates what is missing below `folder`.
    explicit ImageStore(const QString &folder);

    /// To be called once at start: brings back blobs of `owned` manifests from the trash, then
    /// removes every blob that none of them refers to and all that was arriving.
    /// @return number of files removed
    int recover(const QStringList &owned);

    /// A fresh folder in which an image may be put together; the caller removes it.
    QString newIncoming();
    QString layoutPath() const;
    QString blobPath(const QString &digest) const;

    /// Moves the blobs of a layout in `incoming` to the store and makes them durable.
    /// @return the system's words where that failed
    tl::expected<void, QString> add(const QString &incomingLayout, const QString &manifestDigest);
    /// Sets aside the blobs of a manifest that none of `kept` refers to. Blobs that are gone
    /// already are no failure; all come back if one cannot be moved.
    tl::expected<ImageRemoval, QString> beginRemoval(const QString &manifestDigest,
                                                     const QStringList &kept);
    /// index.json, which names the manifests for other tools. `names` may be the same for several.
    tl::expected<void, QString> writeIndex(const QHash<QString, QString> &namesByDigest);

    /// Files of an image's layers, from the lowest to the uppermost; empty where it is not here.
    QStringList layerPaths(const QString &manifestDigest) const;

private:
    struct Stored
    {
        QString digest;
        OciManifest manifest;
    };

    QString blobsFolder(const QString &algorithm) const;
    /// From an index down to the image, or the image alone.
    QList<Stored> chain(const QString &manifestDigest) const;
    QStringList blobsOf(const QString &manifestDigest) const;
    int removeIncoming();

    QString m_folder;
};

} // namespace packdesk
