// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/madeimage.h"

#include "tests/support/gzipped.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace packdesk::test {

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray packed(const LayerSpec &layer, TarCompression compression)
{
    if (layer.rawTar.isEmpty())
        return packArchive(layer.items, compression).value_or(QByteArray());
    return compression == TarCompression::Gzip ? gzipped(layer.rawTar) : layer.rawTar;
}

QString layerType(ImageMaker::Kind kind, TarCompression compression)
{
    if (kind == ImageMaker::Kind::Docker)
        return text("application/vnd.docker.image.rootfs.diff.tar.gzip");
    const auto base = text("application/vnd.oci.image.layer.v1.tar");
    switch (compression) {
    case TarCompression::Gzip:
        return base + text("+gzip");
    case TarCompression::Zstd:
        return base + text("+zstd");
    default:
        return base;
    }
}

} // namespace

qint64 MadeImage::layerBytes() const
{
    qint64 sum = 0;
    for (const auto &layer : layers)
        sum += layer.bytes;
    return sum;
}

ImageMaker::ImageMaker(QString folder, Kind kind)
    : m_folder(std::move(folder))
    , m_kind(kind)
{
    QDir().mkpath(m_folder);
    write(text("version"), "Directory Transport Version: 1.1\n");
}

void ImageMaker::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder + QLatin1Char('/') + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

QJsonObject ImageMaker::blob(const QByteArray &bytes, const QString &mediaType)
{
    write(hexOf(bytes), bytes);
    return {{text("mediaType"), mediaType},
            {text("digest"), text("sha256:") + hexOf(bytes)},
            {text("size"), bytes.size()}};
}

ImageMaker::Part ImageMaker::image(const QString &architecture, const QList<LayerSpec> &layers)
{
    const bool docker = m_kind == Kind::Docker;
    Part part;
    part.architecture = architecture;
    QJsonArray descriptors;
    QJsonArray diffIds;
    for (const auto &layer : layers) {
        const auto type = layerType(m_kind, layer.compression);
        const auto bytes = packed(layer, layer.compression);
        descriptors.append(blob(bytes, type));
        diffIds.append(text("sha256:") + hexOf(packed(layer, TarCompression::None)));
        part.layers.append({type, text("sha256:") + hexOf(bytes), bytes.size()});
    }
    const QJsonObject rootfs{{text("type"), text("layers")}, {text("diff_ids"), diffIds}};
    const QJsonObject config{{text("os"), text("linux")},
                             {text("architecture"), architecture},
                             {text("config"), QJsonObject()},
                             {text("rootfs"), rootfs}};
    const auto configType = text(docker ? "application/vnd.docker.container.image.v1+json"
                                        : "application/vnd.oci.image.config.v1+json");
    part.manifest = json({{text("schemaVersion"), 2},
                          {text("mediaType"),
                           text(docker ? "application/vnd.docker.distribution.manifest.v2+json"
                                       : "application/vnd.oci.image.manifest.v1+json")},
                          {text("config"), blob(json(config), configType)},
                          {text("layers"), descriptors}});
    return part;
}

MadeImage ImageMaker::single(const QList<LayerSpec> &layers)
{
    const auto part = image(text("amd64"), layers);
    write(text("manifest.json"), part.manifest);
    const auto digest = text("sha256:") + hexOf(part.manifest);
    return {digest, digest, part.layers, {text("linux/amd64")}};
}

void ImageMaker::add(const QString &architecture, const QList<LayerSpec> &layers)
{
    m_parts.append(image(architecture, layers));
}

void ImageMaker::addAttestation()
{
    auto part = image(text("unknown"), {{{{text("statement"), "{}"}}, TarCompression::Gzip, {}}});
    part.isAttestation = true;
    m_parts.append(part);
}

MadeImage ImageMaker::index(int shown)
{
    const bool docker = m_kind == Kind::Docker;
    const auto manifestType = text(docker ? "application/vnd.docker.distribution.manifest.v2+json"
                                          : "application/vnd.oci.image.manifest.v1+json");
    MadeImage made;
    QJsonArray manifests;
    for (const auto &part : std::as_const(m_parts)) {
        const auto hex = hexOf(part.manifest);
        write(hex + text(".manifest.json"), part.manifest);
        QJsonObject entry{{text("mediaType"), manifestType},
                          {text("digest"), text("sha256:") + hex},
                          {text("size"), part.manifest.size()}};
        const auto os = text(part.isAttestation ? "unknown" : "linux");
        entry.insert(text("platform"),
                     QJsonObject{{text("os"), os}, {text("architecture"), part.architecture}});
        if (part.isAttestation)
            entry.insert(
                text("annotations"),
                QJsonObject{{text("vnd.docker.reference.type"), text("attestation-manifest")}});
        else
            made.platforms.append(os + QLatin1Char('/') + part.architecture);
        manifests.append(entry);
    }
    const auto index
        = json({{text("schemaVersion"), 2},
                {text("mediaType"),
                 text(docker ? "application/vnd.docker.distribution.manifest.list.v2+json"
                             : "application/vnd.oci.image.index.v1+json")},
                {text("manifests"), manifests}});
    write(text("manifest.json"), index);
    made.digest = text("sha256:") + hexOf(index);
    made.imageDigest = text("sha256:") + hexOf(m_parts.at(shown).manifest);
    made.layers = m_parts.at(shown).layers;
    return made;
}

} // namespace packdesk::test
