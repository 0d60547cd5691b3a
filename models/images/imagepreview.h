// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/packtexts.h"
#include "models/images/packimage.h"

namespace packdesk {

/// An image as a pack will be that is made of it, whether it is one or not. What its registry
/// and its files say is not trusted: show all of it as plain text.
struct ImagePreview
{
    /// What the tag names, of an index or of an image: send this to create what is shown.
    QString digest;
    /// Of the image that was looked at; another than `digest` where that is of an index.
    QString imageDigest;
    QString mediaType;
    /// What the index offers; for an image the platform that its config states.
    QList<OciDescriptor> platforms;
    /// From the bottom; sizes as they come over the wire.
    QList<OciDescriptor> layers;
    qint64 layerBytes = 0;

    /// nullopt where there is no readable pack.yaml; its `capabilities` are YAML text.
    std::optional<PackManifest> manifest;
    /// pack.yaml byte for byte, up to 4 MiB; null where there is none.
    QByteArray packYaml;
    /// In full; nullopt where there is none, or none that can be shown (then a finding says so).
    std::optional<QString> behavior;
    /// Names at the top; those of folders end in a slash. Sorted.
    QStringList topLevel;
    /// All regular files, sorted by path.
    QList<PackFileInfo> files;
    qint64 fileBytes = 0;
    /// Below guides/ and scripts/, sorted by path.
    QList<PackText> guides;
    QList<PackText> scripts;
    QList<Finding> findings;

    /// Whether the server would find a pack in it.
    bool isPack() const;
};

struct PreviewLimits
{
    PullLimits pull{qint64(1) << 30, 128, qint64(4) << 20, {}};
    /// Of guides and scripts.
    TextLimits texts;
};

/// Reads the image of a reference as a preview. An image that holds no pack is no error here:
/// the findings say what is wrong with it. Says of an unknown name whether the repository is
/// there. Blocks, also for the download.
/// @param client for the registry of the reference
tl::expected<ImagePreview, RegistryError> previewImage(RegistryClient &client,
                                                       const ImageReference &reference,
                                                       const PreviewLimits &limits = {},
                                                       const CancelFlag &cancelled = {});

/// The preview of layers that are here already, from the bottom: its files, texts and findings.
/// @return findings with at least one error where a layer cannot be read
tl::expected<ImagePreview, QList<Finding>> previewLayers(const QStringList &layerFiles,
                                                         const PreviewLimits &limits = {},
                                                         const CancelFlag &cancelled = {});

} // namespace packdesk
