// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/imagereference.h"
#include "models/images/ocimanifest.h"
#include "models/images/registryexchange.h"

namespace packdesk {

struct RegistryLimits
{
    int manifestSeconds = 60;
    int blobSeconds = 30 * 60;
    /// An image in an index in an index.
    int nesting = 3;
    int redirects = 5;
    /// Of a list of tags.
    int pages = 200;
    int tags = 100'000;
};

struct FetchedManifest
{
    /// As they came over the wire; the digest is of these.
    QByteArray bytes;
    QString digest;
    OciManifest manifest;
};

/// What a reference led to.
struct ResolvedImage
{
    /// Of what the tag or digest names: an image or an index.
    QString digest;
    /// The image itself.
    FetchedManifest image;
    /// What the index offers, attestations left out; empty where the reference names an image.
    QList<OciDescriptor> platforms;
};

/// Reads from one registry by the OCI distribution API: GET only, anonymously or with
/// credentials, by Basic or by the token that a Bearer challenge leads to. Plain http for loopback
/// registries (https where they have authorities of their own), https for all others; see
/// RegistryExchange. Bytes are checked against digest and size. Blocks: for workers, one thread at
/// a time. Errors come back as values.
class RegistryClient
{
public:
    template <typename T>
    using Answer = tl::expected<T, RegistryError>;

    /// @param domain of an image reference; `docker.io` means Docker's registry
    explicit RegistryClient(const QString &domain, const RegistryLimits &limits = {},
                            CancelFlag cancelled = {}, RegistryAccess access = {});
    ~RegistryClient();
    Q_DISABLE_COPY_MOVE(RegistryClient)

    /// @param path of the repository
    /// @param reference a tag or a digest
    Answer<FetchedManifest> manifest(const QString &path, const QString &reference);
    /// Follows indexes to the image of a platform (see choosePlatform). A reference without tag
    /// and digest means `latest`.
    Answer<ResolvedImage> resolve(const ImageReference &reference);
    /// Writes a blob to a new file; nothing is left there after an error.
    Answer<void> blobToFile(const QString &path, const OciDescriptor &blob, const QString &file);
    /// A small blob, such as a config; TooLarge where its size is above `mostBytes`.
    Answer<QByteArray> blob(const QString &path, const OciDescriptor &blob, qint64 mostBytes);

    /// Whether the registry lists tags of this repository; what it says otherwise.
    Answer<bool> hasRepository(const QString &path);
    /// All tags of a repository, newest first (see newestFirst).
    Answer<QStringList> tags(const QString &path);

private:
    Answer<QStringList> tagPage(const RegistryQuestion &question, std::optional<WebUrl> *next);
    Answer<void> download(const QString &path, const OciDescriptor &blob,
                          const HttpGetter::Sink &sink);
    RegistryError error(RegistryFault fault, const QString &reason = {}) const;

    RegistryLimits m_limits;
    RegistryExchange m_exchange;
};

} // namespace packdesk
