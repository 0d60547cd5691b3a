// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/httpgetter.h"
#include "models/images/imagereference.h"
#include "models/images/ocimanifest.h"

#include <QHash>

namespace packdesk {

struct RegistryLimits
{
    int manifestSeconds = 60;
    int blobSeconds = 30 * 60;
    /// An image in an index in an index.
    int nesting = 3;
    int redirects = 5;
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
};

/// Reads from one registry by the OCI distribution API: GET only, anonymously or with the
/// token that a Bearer challenge leads to. Plain http for loopback registries, https for all
/// others; redirects are followed to https only (loopback registries: also to loopback), the
/// token goes to the registry's own origin alone. Bytes are checked against digest and size.
/// Blocks: for workers, one thread at a time. Errors come back as values.
class RegistryClient
{
public:
    template <typename T>
    using Answer = tl::expected<T, RegistryError>;

    /// @param domain of an image reference; `docker.io` means Docker's registry
    explicit RegistryClient(const QString &domain, const RegistryLimits &limits = {},
                            CancelFlag cancelled = {});
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

private:
    struct Ask;

    Answer<HttpAnswer> ask(const Ask &ask);
    Answer<HttpAnswer> askOnce(const Ask &ask, const WebUrl &url, bool own);
    Answer<WebUrl> follow(const WebUrl &from, const HttpAnswer &answer);
    Answer<void> authenticate(const QString &path, const HttpAnswer &answer);
    Answer<void> download(const QString &path, const OciDescriptor &blob,
                          const HttpGetter::Sink &sink);
    RegistryError error(RegistryFault fault, const QString &reason = {}) const;
    RegistryError statusError(const HttpAnswer &answer) const;
    QString repositoryPath(const QString &path) const;

    RegistryLimits m_limits;
    bool m_isDockerHub = false;
    std::optional<WebUrl> m_base;
    HttpGetter m_getter;
    /// The registry answers from an address that is not a public one.
    bool m_isPrivate = false;
    QHash<QString, QByteArray> m_tokens;
};

} // namespace packdesk
