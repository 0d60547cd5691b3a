// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/registryclient.h"

#include "models/images/digester.h"
#include "models/images/registrywords.h"
#include "models/images/tokenchallenge.h"

#include <QSaveFile>

namespace packdesk {

namespace {

constexpr qint64 mostTokenAnswer = 65'536;
constexpr QLatin1String dockerHub("docker.io");
constexpr QLatin1String dockerHubHost("registry-1.docker.io");

std::optional<WebUrl> baseOf(const QString &domain)
{
    const auto host = (domain == dockerHub ? QString(dockerHubHost) : domain).toUtf8();
    const auto secure = WebUrl::parse("https://" + host + '/');
    return secure && secure->isLoopback() ? WebUrl::parse("http://" + host + '/') : secure;
}

} // namespace

struct RegistryClient::Ask
{
    QString path;
    /// Below the repository: `manifests/latest`.
    QString what;
    QByteArrayList accept;
    qint64 mostBytes = 0;
    int seconds = 0;
    HttpGetter::Sink sink;
};

RegistryClient::RegistryClient(const QString &domain, const RegistryLimits &limits,
                               CancelFlag cancelled)
    : m_limits(limits)
    , m_isDockerHub(domain == dockerHub)
    , m_base(domain.isEmpty() ? std::nullopt : baseOf(domain))
    , m_getter(std::move(cancelled))
{
}

RegistryClient::~RegistryClient() = default;

RegistryClient::Answer<FetchedManifest> RegistryClient::manifest(const QString &path,
                                                                 const QString &reference)
{
    const auto answer = ask({path,
                             QStringLiteral("manifests/") + reference,
                             manifestMediaTypes(),
                             mostManifestBytes,
                             m_limits.manifestSeconds,
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
    const auto answer = ask({path,
                             QStringLiteral("blobs/") + blob.digest,
                             {QByteArrayLiteral("*/*")},
                             blob.size,
                             m_limits.blobSeconds,
                             counted});
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

RegistryClient::Answer<HttpAnswer> RegistryClient::ask(const Ask &ask)
{
    if (!m_base)
        return tl::unexpected(error(RegistryFault::NoRegistry));
    auto url
        = m_base->resolved("/v2/" + repositoryPath(ask.path).toUtf8() + '/' + ask.what.toUtf8());
    if (!url)
        return tl::unexpected(error(RegistryFault::NoRegistry));
    bool asked = false;
    for (int hop = 0; hop <= m_limits.redirects;) {
        const bool own = url->hasOriginOf(*m_base);
        auto answer = askOnce(ask, *url, own);
        if (!answer || answer->status == 200)
            return answer;
        if (answer->status == 401 && own && !asked && !answer->authenticate.isEmpty()) {
            asked = true;
            const auto done = authenticate(ask.path, *answer);
            if (!done)
                return tl::unexpected(done.error());
            continue;
        }
        if (answer->status < 300 || answer->status > 399)
            return tl::unexpected(statusError(*answer));
        const auto target = follow(*url, *answer);
        if (!target)
            return tl::unexpected(target.error());
        url = *target;
        ++hop;
    }
    return tl::unexpected(error(RegistryFault::TooManyRedirects));
}

RegistryClient::Answer<HttpAnswer> RegistryClient::askOnce(const Ask &ask, const WebUrl &url,
                                                           bool own)
{
    HttpQuestion question;
    question.url = url;
    question.accept = ask.accept;
    question.token = own ? m_tokens.value(ask.path) : QByteArray();
    question.mostBytes = ask.mostBytes;
    question.seconds = ask.seconds;
    question.mayBePrivate = own || m_isPrivate;
    auto answer = m_getter.get(question, ask.sink);
    if (answer && own)
        m_isPrivate = isPrivateAddress(answer->peer);
    return answer;
}

RegistryClient::Answer<WebUrl> RegistryClient::follow(const WebUrl &from, const HttpAnswer &answer)
{
    const auto target = from.resolved(answer.location);
    if (!target)
        return tl::unexpected(error(RegistryFault::UnsafeRedirect));
    const bool own = target->hasOriginOf(*m_base);
    const bool local = m_base->isLoopback() && target->isLoopback();
    const bool secure = target->isHttps() && (m_isPrivate || !target->isPrivate());
    // A loopback address is nobody's registry storage but this machine's own.
    const bool strayLoopback = target->isLoopback() && !m_base->isLoopback();
    if (own || local || (secure && !strayLoopback))
        return *target;
    return tl::unexpected(error(RegistryFault::UnsafeRedirect, target->shown()));
}

RegistryClient::Answer<void> RegistryClient::authenticate(const QString &path,
                                                          const HttpAnswer &answer)
{
    const auto challenge = parseChallenge(answer.authenticate);
    const auto realm = challenge ? WebUrl::parse(challenge->realm) : std::nullopt;
    if (!realm)
        return tl::unexpected(error(RegistryFault::UnsafeRealm));
    const bool own = realm->hasOriginOf(*m_base);
    if (!own && (!realm->isHttps() || realm->isPrivate()))
        return tl::unexpected(error(RegistryFault::UnsafeRealm, realm->shown()));
    auto url
        = realm->withParameter("scope", "repository:" + repositoryPath(path).toUtf8() + ":pull");
    if (url && !challenge->service.isEmpty())
        url = url->withParameter("service", challenge->service);
    if (!url)
        return tl::unexpected(error(RegistryFault::UnsafeRealm, realm->shown()));
    auto token = m_getter.get(
        {*url, {"application/json"}, {}, mostTokenAnswer, m_limits.manifestSeconds, own});
    if (!token && token.error().fault == RegistryFault::UnsafeRedirect)
        token.error().fault = RegistryFault::UnsafeRealm;
    if (!token)
        return tl::unexpected(token.error());
    if (token->status >= 300 && token->status < 400)
        return tl::unexpected(error(RegistryFault::UnsafeRealm, realm->shown()));
    const auto text = token->status == 200 ? parseToken(token->body) : QByteArray();
    if (text.isEmpty())
        return tl::unexpected(error(RegistryFault::Denied, realm->shown()));
    m_tokens.insert(path, text);
    return {};
}

RegistryError RegistryClient::error(RegistryFault fault, const QString &reason) const
{
    RegistryError failed;
    failed.fault = fault;
    failed.host = m_base ? m_base->host() : QString();
    failed.reason = reason;
    return failed;
}

RegistryError RegistryClient::statusError(const HttpAnswer &answer) const
{
    auto failed = error(RegistryFault::ServerError, registryWords(answer.body));
    failed.httpStatus = answer.status;
    if (answer.status == 404)
        failed.fault = RegistryFault::NotFound;
    else if (answer.status == 401 || answer.status == 403)
        failed.fault = RegistryFault::Denied;
    else if (answer.status == 429)
        failed.fault = RegistryFault::RateLimited;
    return failed;
}

QString RegistryClient::repositoryPath(const QString &path) const
{
    const bool official = m_isDockerHub && !path.contains(QLatin1Char('/'));
    return official ? QStringLiteral("library/") + path : path;
}

} // namespace packdesk
