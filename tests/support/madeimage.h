// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivewriter.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace packdesk::test {

struct LayerSpec
{
    QList<ArchiveItem> items;
    TarCompression compression = TarCompression::Gzip;
    /// An uncompressed tar instead of the items.
    QByteArray rawTar;
};

struct MadeLayer
{
    QString mediaType;
    QString digest;
    qint64 bytes = 0;
};

/// An image as it was made; written down by the maker, not read by the product.
struct MadeImage
{
    /// Of what is pushed: the index where there is one.
    QString digest;
    QString imageDigest;
    QList<MadeLayer> layers;
    /// `linux/amd64`
    QStringList platforms;

    qint64 layerBytes() const;
};

/// Writes images as folders that skopeo reads as `dir:FOLDER`. With digests of its own, by
/// QCryptographicHash.
class ImageMaker
{
public:
    enum class Kind { Oci, Docker };

    /// @param folder is made
    explicit ImageMaker(QString folder, Kind kind = Kind::Oci);

    /// The image is what is pushed.
    MadeImage single(const QList<LayerSpec> &layers);
    /// For index().
    void add(const QString &architecture, const QList<LayerSpec> &layers);
    void addAttestation();
    /// @param shown the place of the image that a preview shows
    MadeImage index(int shown);

private:
    struct Part
    {
        QByteArray manifest;
        QList<MadeLayer> layers;
        QString architecture;
        bool isAttestation = false;
    };

    Part image(const QString &architecture, const QList<LayerSpec> &layers);
    QJsonObject blob(const QByteArray &bytes, const QString &mediaType);
    void write(const QString &name, const QByteArray &bytes);

    QString m_folder;
    Kind m_kind;
    QList<Part> m_parts;
};

} // namespace packdesk::test
