// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/imagepull.h"

#include <QDir>

namespace packdesk {

namespace {

QString blobFile(const QString &layoutPath, const QString &digest)
{
    const QString folder
        = QStringLiteral("%1/blobs/%2").arg(layoutPath, digest.section(QLatin1Char(':'), 0, 0));
    QDir().mkpath(folder);
    return folder + QLatin1Char('/') + digest.section(QLatin1Char(':'), 1);
}

RegistryError fileFault(const QString &reason)
{
    RegistryError error;
    error.fault = RegistryFault::FileFailed;
    error.reason = reason;
    return error;
}

tl::expected<void, RegistryError> keep(const QString &layoutPath, const QString &digest,
                                       const QByteArray &bytes)
{
    QFile file(blobFile(layoutPath, digest));
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return {};
    return tl::unexpected(fileFault(file.errorString()));
}

/// The indexes between what the reference names and the image: the store finds the image by
/// them.
tl::expected<void, RegistryError> keepIndexes(RegistryClient &client, const PulledPack &pulled,
                                              const QString &path, const QString &layoutPath)
{
    QString digest = pulled.digest;
    while (digest != pulled.image.digest) {
        const auto index = client.manifest(path, digest);
        if (!index)
            return tl::unexpected(index.error());
        if (const auto kept = keep(layoutPath, digest, index->bytes); !kept)
            return kept;
        const OciDescriptor *next = choosePlatform(index->manifest.manifests);
        digest = next ? next->digest : pulled.image.digest;
    }
    return {};
}

tl::expected<void, RegistryError> keepImage(const PulledPack &pulled, const QString &layoutPath)
{
    const OciManifest &manifest = pulled.image.manifest;
    if (const auto kept = keep(layoutPath, pulled.image.digest, pulled.image.bytes); !kept)
        return kept;
    if (const auto kept = keep(layoutPath, manifest.config.digest, pulled.config); !kept)
        return kept;
    for (qsizetype i = 0; i < manifest.layers.size(); ++i) {
        const QString target = blobFile(layoutPath, manifest.layers.at(i).digest);
        // The same layer may stand in a manifest twice.
        if (!QFile::exists(target) && !QFile::rename(pulled.layerFiles.value(i), target))
            return tl::unexpected(fileFault(QStringLiteral("a layer cannot be stored")));
    }
    return {};
}

QString kindWords(RegistryFault kind)
{
    switch (kind) {
    case RegistryFault::NoRegistry:
        return QStringLiteral("names no registry");
    case RegistryFault::NameNotFound:
        return QStringLiteral("the registry has no address");
    case RegistryFault::Unreachable:
    case RegistryFault::ConnectionLost:
        return QStringLiteral("the registry cannot be reached");
    case RegistryFault::TimedOut:
        return QStringLiteral("the registry did not answer in time");
    case RegistryFault::TlsFailed:
        return QStringLiteral("no secure connection to the registry can be made");
    case RegistryFault::Untrusted:
        return QStringLiteral("the registry's certificate is not trusted");
    case RegistryFault::NotFound:
        return QStringLiteral("no such repository, tag or digest");
    case RegistryFault::Denied:
        return QStringLiteral("the registry refuses access");
    case RegistryFault::CredentialsNeeded:
        return QStringLiteral("the registry asks for a user and a password");
    case RegistryFault::RateLimited:
        return QStringLiteral("the registry asks to wait");
    case RegistryFault::DigestMismatch:
        return QStringLiteral("digest mismatch");
    case RegistryFault::SizeMismatch:
        return QStringLiteral("size mismatch");
    case RegistryFault::NoPlatform:
        return QStringLiteral("the index holds no image for linux");
    case RegistryFault::ForeignLayer:
        return QStringLiteral("a layer lies outside the registry");
    case RegistryFault::TooLarge:
        return QStringLiteral("larger than allowed");
    default:
        return QStringLiteral("the registry's answer cannot be used");
    }
}

} // namespace

tl::expected<PulledPack, RegistryError> pullToLayout(const ImageReference &reference,
                                                     const QString &layoutPath)
{
    RegistryClient client(reference.domain());
    const QString work = layoutPath + QStringLiteral("/work");
    QDir().mkpath(work);
    const auto pulled = pullPack(client, reference, work);
    if (!pulled)
        return pulled;
    if (const auto kept = keepIndexes(client, *pulled, reference.path(), layoutPath); !kept)
        return tl::unexpected(kept.error());
    if (const auto kept = keepImage(*pulled, layoutPath); !kept)
        return tl::unexpected(kept.error());
    return pulled;
}

QString wordsOf(const RegistryError &error)
{
    QString words = kindWords(error.fault);
    if (!error.expected.isEmpty())
        words += QStringLiteral(": expected %1, got %2").arg(error.expected, error.actual);
    else if (!error.reason.isEmpty())
        words += QStringLiteral(" (%1)").arg(error.reason);
    return words;
}

} // namespace packdesk
