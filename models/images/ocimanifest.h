// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <tl/expected.hpp>

namespace packdesk {

/// A content descriptor of the OCI image specification.
struct OciDescriptor
{
    QString mediaType;
    /// Checked against the grammar of digests.
    QString digest;
    qint64 size = 0;
    /// Empty where no platform is stated.
    QString os;
    QString architecture;
    /// Describes another manifest (an attestation) and is no image of its own.
    bool isAttestation = false;
    /// org.opencontainers.image.ref.name, in the index of a layout; null where there is none.
    QString refName;
    /// Of the architecture, such as `v8`.
    QString variant;
};

/// An image manifest or an index, of OCI or of Docker schema 2.
struct OciManifest
{
    bool isIndex = false;
    QString mediaType;
    OciDescriptor config;
    QList<OciDescriptor> layers;
    /// Of an index.
    QList<OciDescriptor> manifests;
};

constexpr qint64 mostManifestBytes = qint64(4) << 20;
constexpr int mostManifestEntries = 1000;

/// Reads a manifest. A text that could be taken for an image as well as for an index is
/// refused, and so is a media type that contradicts the body.
/// @param contentType of the answer; may be empty
/// @return words about what is wrong, for the reason of an error
tl::expected<OciManifest, QString> parseManifest(const QByteArray &json,
                                                 const QByteArray &contentType = {});

/// The image that this machine's kind of agent would run: linux/amd64, else the first that is
/// no attestation and not of an unknown platform; nullptr where there is none.
const OciDescriptor *choosePlatform(const QList<OciDescriptor> &manifests);

/// The media types that are asked for.
QByteArrayList manifestMediaTypes();

/// A tar layer whose bytes the registry has: plain, gzip or zstd, of OCI or Docker.
bool isLayerType(const QString &mediaType);
/// A layer whose bytes lie elsewhere.
bool isForeignLayerType(const QString &mediaType);

} // namespace packdesk
