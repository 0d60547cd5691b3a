// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/ocimanifest.h"

#include <QMap>
#include <QStringList>

namespace packdesk {

constexpr QLatin1String ociManifestType("application/vnd.oci.image.manifest.v1+json");
constexpr QLatin1String ociIndexType("application/vnd.oci.image.index.v1+json");
constexpr QLatin1String ociConfigType("application/vnd.oci.image.config.v1+json");
constexpr QLatin1String ociLayerType("application/vnd.oci.image.layer.v1.tar");

/// The config of an image for linux/amd64, without a time stamp: the same layers give the same
/// bytes.
/// @param diffIds digests of the uncompressed layers, from the bottom
QByteArray buildConfig(const QStringList &diffIds);

/// An OCI image manifest.
QByteArray buildManifest(const OciDescriptor &config, const QList<OciDescriptor> &layers,
                         const QMap<QString, QString> &annotations = {});

/// An OCI index; platforms and ref names of the descriptors are written where they are there.
QByteArray buildIndex(const QList<OciDescriptor> &manifests);

/// Describes bytes: their digest and size.
OciDescriptor describe(const QByteArray &bytes, const QString &mediaType);

} // namespace packdesk
