// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/registryclient.h"

#include "models/images/digester.h"
#include "models/images/pagination.h"
#include "models/images/tagorder.h"

#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace packdesk {

namespace {

constexpr qint64 mostTagBytes = qint64(8) << 20;

QList<OciDescriptor> platformsOf(QList<OciDescriptor> manifests)
{
    manifests.removeIf([](const OciDescriptor &manifest) {
        return manifest.isAttestation || manifest.os == QLatin1String("unknown");
    });
    return manifests;
}

} // namespace

RegistryClient::RegistryClient(const QString &domain, const RegistryLimits &limits,
                               CancelFlag cancelled, RegistryAccess access)
    : m_limits(limits)
    , m_exchange(domain, limits.redirects, limits.manifestSeconds, std::move(cancelled),
                 std::move(access))
{
}

RegistryClient::~RegistryClient() = default;

RegistryClient::Answer<FetchedManifest> RegistryClient::manifest(const QString &path,
                                                                 const QString &reference)
{
    const auto answer = m_exchange.ask({path,
                                        QStringLiteral("manifests/") + reference,
                                        manifestMediaTypes(),
                                        mostManifestBytes,
                                        m_limits.manifestSeconds,
                                        {},
                                        {}});
    if (!answer)
        return tl::unexpected(answer.error());
    FetchedManifest fetched;
    fetched.bytes = answer->body;
    const auto stated = QString::fromLatin1(answer->contentDigest);
    const auto expected = isDigest(reference) ? reference : stated;
    fetched.digest = digestOf(answer->body, expected);
    if (isDigest(expected) && fetched.digest != expected) {
        auto failed = error(RegistryFault::DigestMismatch);
        failed.expected = expected;
        failed.actual = fetched.digest;
        return tl::unexpected(failed);
    }
    auto manifest = parseManifest(answer->body, answer->contentType);
    if (!manifest)
        return tl::unexpected(error(RegistryFault::BadAnswer, manifest.error()));
    fetched.manifest = *manifest;
    return fetched;
}

RegistryClient::Answer<ResolvedImage> RegistryClient::resolve(const ImageReference &reference)
{
    auto name = reference.digest().isEmpty() ? reference.tag() : reference.digest();
    if (name.isEmpty())
        name = QStringLiteral("latest");
    ResolvedImage resolved;
    qint64 size = -1;
    for (int level = 0; level < m_limits.nesting; ++level) {
        auto fetched = manifest(reference.path(), name);
        if (!fetched)
            return tl::unexpected(fetched.error());
        if (size >= 0 && fetched->bytes.size() != size) {
            auto failed = error(RegistryFault::SizeMismatch);
            failed.expected = QString::number(size);
            failed.actual = QString::number(fetched->bytes.size());
            return tl::unexpected(failed);
        }
        if (level == 0)
            resolved.digest = fetched->digest;
        if (!fetched->manifest.isIndex) {
            resolved.image = *fetched;
            return resolved;
        }
        if (level == 0)
            resolved.platforms = platformsOf(fetched->manifest.manifests);
        const auto *chosen = choosePlatform(fetched->manifest.manifests);
        if (!chosen)
            return tl::unexpected(error(RegistryFault::NoPlatform));
        name = chosen->digest;
        size = chosen->size;
    }
    return tl::unexpected(error(RegistryFault::BadAnswer, QStringLiteral("nested too deeply")));
}

RegistryClient::Answer<void>
RegistryClient::blobToFile(const QString &path, const OciDescriptor &blob, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return tl::unexpected(error(RegistryFault::FileFailed, out.errorString()));
    auto done = download(path, blob, [&](QByteArrayView bytes) {
        return out.write(bytes.data(), bytes.size()) == bytes.size();
    });
    if (!done) {
        if (done.error().fault == RegistryFault::FileFailed)
            done.error().reason = out.errorString();
        out.cancelWriting();
        return done;
    }
    if (!out.commit())
        return tl::unexpected(error(RegistryFault::FileFailed, out.errorString()));
    return {};
}

RegistryClient::Answer<QByteArray> RegistryClient::blob(const QString &path,
                                                        const OciDescriptor &blob, qint64 mostBytes)
{
    if (blob.size > mostBytes) {
        auto failed = error(RegistryFault::TooLarge);
        failed.expected = QString::number(mostBytes);
        failed.actual = QString::number(blob.size);
        return tl::unexpected(failed);
    }
    QByteArray bytes;
    const auto done = download(path, blob, [&](QByteArrayView block) {
        bytes.append(block.data(), block.size());
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
    return bytes;
}

RegistryClient::Answer<void> RegistryClient::download(const QString &path,
                                                      const OciDescriptor &blob,
                                                      const HttpGetter::Sink &sink)
{
    if (!isDigest(blob.digest))
        return tl::unexpected(error(RegistryFault::BadAnswer, QStringLiteral("no digest")));
    Digester digester(blob.digest);
    qint64 received = 0;
    const HttpGetter::Sink counted = [&](QByteArrayView bytes) {
        received += bytes.size();
        digester.add(bytes);
        return sink(bytes);
    };
    const auto answer = m_exchange.ask({path,
                                        QStringLiteral("blobs/") + blob.digest,
                                        {QByteArrayLiteral("*/*")},
                                        blob.size,
                                        m_limits.blobSeconds,
                                        counted,
                                        {}});
    if (!answer && answer.error().fault != RegistryFault::TooLarge)
        return tl::unexpected(answer.error());
    if (!answer || received != blob.size) {
        auto failed = error(RegistryFault::SizeMismatch);
        failed.expected = QString::number(blob.size);
        failed.actual
            = answer ? QString::number(received) : QLatin1Char('>') + QString::number(blob.size);
        return tl::unexpected(failed);
    }
    if (digester.digest() != blob.digest) {
        auto failed = error(RegistryFault::DigestMismatch);
        failed.expected = blob.digest;
        failed.actual = digester.digest();
        return tl::unexpected(failed);
    }
    return {};
}

RegistryClient::Answer<QStringList> RegistryClient::tags(const QString &path)
{
    RegistryQuestion question;
    question.path = path;
    question.what = QStringLiteral("tags/list?n=1000");
    question.accept = {QByteArrayLiteral("application/json")};
    question.mostBytes = mostTagBytes;
    question.seconds = m_limits.manifestSeconds;
    QStringList tags;
    QSet<QByteArray> seen;
    for (int page = 0; page < m_limits.pages; ++page) {
        std::optional<WebUrl> next;
        const auto found = tagPage(question, &next);
        if (!found)
            return found;
        tags += *found;
        if (tags.size() > m_limits.tags) {
            auto failed = error(RegistryFault::TooLarge);
            failed.expected = QString::number(m_limits.tags);
            return tl::unexpected(failed);
        }
        if (!next)
            return newestFirst(tags);
        if (seen.contains(next->url()))
            return tl::unexpected(
                error(RegistryFault::BadAnswer, QStringLiteral("the pages go in a circle")));
        seen.insert(next->url());
        question.page = next;
    }
    auto failed = error(RegistryFault::TooManyPages);
    failed.expected = QString::number(m_limits.pages);
    return tl::unexpected(failed);
}

RegistryClient::Answer<bool> RegistryClient::hasRepository(const QString &path)
{
    RegistryQuestion question;
    question.path = path;
    question.what = QStringLiteral("tags/list?n=1");
    question.mostBytes = mostTagBytes;
    question.seconds = m_limits.manifestSeconds;
    const auto answer = m_exchange.ask(question);
    if (answer)
        return parseTags(answer->body).has_value();
    if (answer.error().fault == RegistryFault::NotFound)
        return false;
    return tl::unexpected(answer.error());
}

RegistryClient::Answer<QStringList> RegistryClient::tagPage(const RegistryQuestion &question,
                                                            std::optional<WebUrl> *next)
{
    const auto url = m_exchange.address(question);
    const auto answer = m_exchange.ask(question);
    if (!answer)
        return tl::unexpected(answer.error());
    const auto tags = parseTags(answer->body);
    if (!tags)
        return tl::unexpected(error(RegistryFault::BadAnswer, QStringLiteral("no list of tags")));
    const auto link = nextLink(answer->links);
    if (!link)
        return *tags;
    *next = url->resolved(*link);
    if (!*next || !(*next)->hasOriginOf(*url))
        return tl::unexpected(
            error(RegistryFault::UnsafePage, *next ? (*next)->shown() : QString()));
    return *tags;
}

RegistryError RegistryClient::error(RegistryFault fault, const QString &reason) const
{
    return m_exchange.error(fault, reason);
}

} // namespace packdesk
