// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/layermerger.h"
#include "models/images/registryclient.h"

#include <QStringList>

namespace packdesk {

/// The pack that lies at the root of an image's file system.
struct PackView
{
    PackManifest manifest;
    std::optional<QString> behavior;
    /// All regular files of the image, sorted by path.
    QList<PackFileInfo> files;
    /// Of pack.yaml, of the layers and of names; what does not belong into a pack (an image may
    /// hold a whole system) is a warning here.
    QList<Finding> findings;
    qint64 fileBytes = 0;
};

/// Reads a pack out of layers, from the bottom up. Blocks.
/// @return findings with at least one error where there is no readable pack
tl::expected<PackView, QList<Finding>> readPackLayers(const QStringList &layerFiles,
                                                      const ArchiveLimits &limits = {},
                                                      const CancelFlag &cancelled = {});

struct PullLimits
{
    qint64 layerBytes = qint64(4) << 30;
    int layers = 128;
    qint64 configBytes = qint64(4) << 20;
    ArchiveLimits archive;
};

/// An image as it came from its registry.
struct FetchedImage
{
    /// What the tag names: the digest of an index or of the image itself.
    QString digest;
    /// The image that was read.
    FetchedManifest image;
    /// What an index offers; see ResolvedImage.
    QList<OciDescriptor> platforms;
    QByteArray config;
    /// Files in the work directory, one for each layer of the manifest, from the bottom.
    QStringList layerFiles;
    /// Sum of the layers as they came over the wire.
    qint64 layerBytes = 0;
};

struct PulledPack : FetchedImage
{
    PackView pack;
};

/// Reads an image from its registry: manifest, config and layers with their digests checked.
/// Blocks for as long as the download takes.
/// @param client for the registry of the reference
/// @param workDirectory exists and is the caller's to remove; layers are written there
tl::expected<FetchedImage, RegistryError> fetchImage(RegistryClient &client,
                                                     const ImageReference &reference,
                                                     const QString &workDirectory,
                                                     const PullLimits &limits = {});

/// What the findings of readPackLayers, or of a LayerMerger, mean for the image of a reference.
RegistryError layersError(const QList<Finding> &findings, const ImageReference &reference);

/// fetchImage(), then pack.yaml and behavior.md. Blocks.
tl::expected<PulledPack, RegistryError>
pullPack(RegistryClient &client, const ImageReference &reference, const QString &workDirectory,
         const PullLimits &limits = {}, const CancelFlag &cancelled = {});

} // namespace packdesk
