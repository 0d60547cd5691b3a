// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/ociimage.h"

#include "models/images/digester.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace packdesk {

namespace {

QJsonObject toObject(const OciDescriptor &descriptor)
{
    QJsonObject object{{QStringLiteral("mediaType"), descriptor.mediaType},
                       {QStringLiteral("digest"), descriptor.digest},
                       {QStringLiteral("size"), descriptor.size}};
    if (!descriptor.os.isEmpty())
        object.insert(QStringLiteral("platform"),
                      QJsonObject{{QStringLiteral("os"), descriptor.os},
                                  {QStringLiteral("architecture"), descriptor.architecture}});
    if (!descriptor.refName.isEmpty())
        object.insert(
            QStringLiteral("annotations"),
            QJsonObject{{QStringLiteral("org.opencontainers.image.ref.name"), descriptor.refName}});
    return object;
}

QJsonArray toArray(const QList<OciDescriptor> &descriptors)
{
    QJsonArray array;
    for (const auto &descriptor : descriptors)
        array.append(toObject(descriptor));
    return array;
}

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray buildConfig(const QStringList &diffIds)
{
    const QJsonObject rootfs{{QStringLiteral("type"), QStringLiteral("layers")},
                             {QStringLiteral("diff_ids"), QJsonArray::fromStringList(diffIds)}};
    return toBytes({{QStringLiteral("architecture"), QStringLiteral("amd64")},
                    {QStringLiteral("os"), QStringLiteral("linux")},
                    {QStringLiteral("config"), QJsonObject()},
                    {QStringLiteral("rootfs"), rootfs}});
}

QByteArray buildManifest(const OciDescriptor &config, const QList<OciDescriptor> &layers,
                         const QMap<QString, QString> &annotations)
{
    QJsonObject object{{QStringLiteral("schemaVersion"), 2},
                       {QStringLiteral("mediaType"), ociManifestType},
                       {QStringLiteral("config"), toObject(config)},
                       {QStringLiteral("layers"), toArray(layers)}};
    QJsonObject notes;
    for (auto note = annotations.cbegin(); note != annotations.cend(); ++note)
        notes.insert(note.key(), note.value());
    if (!notes.isEmpty())
        object.insert(QStringLiteral("annotations"), notes);
    return toBytes(object);
}

QByteArray buildIndex(const QList<OciDescriptor> &manifests)
{
    return toBytes({{QStringLiteral("schemaVersion"), 2},
                    {QStringLiteral("mediaType"), ociIndexType},
                    {QStringLiteral("manifests"), toArray(manifests)}});
}

OciDescriptor describe(const QByteArray &bytes, const QString &mediaType)
{
    OciDescriptor descriptor;
    descriptor.mediaType = mediaType;
    descriptor.digest = digestOf(bytes);
    descriptor.size = bytes.size();
    return descriptor;
}

} // namespace packdesk
