// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/registryexchange.h"

#include "models/images/registrywords.h"

#include <algorithm>

namespace packdesk {

namespace {

constexpr qint64 mostTokenAnswer = 65'536;
constexpr QLatin1String dockerHub("docker.io");
constexpr QLatin1String dockerHubHost("registry-1.docker.io");

std::optional<RegistryOrigin> originOf(const QString &domain, const RegistryAccess &access)
{
    if (domain.isEmpty())
        return std::nullopt;
    const auto host = (domain == dockerHub ? QString(dockerHubHost) : domain).toUtf8();
    const auto secure = WebUrl::parse("https://" + host + '/');
    const bool plain = secure && secure->isLoopback() && access.caFile.isEmpty();
    const auto base = plain ? WebUrl::parse("http://" + host + '/') : secure;
    return base ? std::optional(RegistryOrigin{*base, false}) : std::nullopt;
}

const AuthChallenge *find(const QList<AuthChallenge> &challenges, const char *scheme)
{
    const auto found
        = std::find_if(challenges.cbegin(), challenges.cend(),
                       [&](const AuthChallenge &challenge) { return challenge.scheme == scheme; });
    return found == challenges.cend() ? nullptr : &*found;
}

} // namespace

RegistryExchange::RegistryExchange(const QString &domain, int redirects, int tokenSeconds,
                                   CancelFlag cancelled, RegistryAccess access)
    : m_redirects(redirects)
    , m_tokenSeconds(tokenSeconds)
    , m_access(std::move(access))
    , m_isDockerHub(domain == dockerHub)
    , m_origin(originOf(domain, m_access))
    , m_getter(std::move(cancelled), m_access.caFile)
{
}

RegistryExchange::~RegistryExchange() = default;

std::optional<WebUrl> RegistryExchange::address(const RegistryQuestion &question) const
{
    if (!m_origin)
        return std::nullopt;
    if (question.page)
        return question.page;
    return m_origin->base.resolved("/v2/" + repositoryPath(question.path).toUtf8() + '/'
                                   + question.what.toUtf8());
}

RegistryExchange::Answer<GetAnswer> RegistryExchange::ask(const RegistryQuestion &question)
{
    auto url = address(question);
    if (!url)
        return tl::unexpected(error(RegistryFault::NoRegistry));
    bool asked = false;
    for (int hop = 0; hop <= m_redirects;) {
        auto answer = askOnce(question, *url);
        if (!answer || answer->status == 200)
            return answer;
        if (answer->status == 401 && isOwn(*url) && !asked) {
            asked = true;
            const auto done = authenticate(question.path, *answer);
            if (!done)
                return tl::unexpected(done.error());
            continue;
        }
        if (answer->status < 300 || answer->status > 399)
            return tl::unexpected(statusError(*answer));
        const auto target = redirect(*url, *answer);
        if (!target)
            return tl::unexpected(target.error());
        url = *target;
        ++hop;
    }
    return tl::unexpected(error(RegistryFault::TooManyRedirects));
}

RegistryExchange::Answer<GetAnswer> RegistryExchange::askOnce(const RegistryQuestion &question,
                                                              const WebUrl &url)
{
    const bool own = isOwn(url);
    HttpQuestion get;
    get.url = url;
    get.accept = question.accept;
    get.mostBytes = question.mostBytes;
    get.seconds = question.seconds;
    get.mayBePrivate = own || m_origin->isPrivate;
    get.neverLocal = !own && !m_origin->base.isLoopback();
    if (own) {
        get.token = m_tokens.value(question.path);
        get.credentials = m_showsCredentials ? credentials() : nullptr;
    }
    auto answer = m_getter.get(get, question.sink);
    if (answer && own)
        m_origin->isPrivate = isPrivateAddress(answer->peer);
    return answer;
}

RegistryExchange::Answer<WebUrl> RegistryExchange::redirect(const WebUrl &from,
                                                            const GetAnswer &answer) const
{
    const auto target = from.resolved(answer.location);
    if (!target)
        return tl::unexpected(error(RegistryFault::UnsafeRedirect));
    if (!mayFollow(*m_origin, *target))
        return tl::unexpected(error(RegistryFault::UnsafeRedirect, target->shown()));
    return *target;
}

RegistryExchange::Answer<void> RegistryExchange::authenticate(const QString &path,
                                                              const GetAnswer &answer)
{
    const auto challenges = parseChallenges(answer.authenticate);
    if (const auto *bearer = find(challenges, "bearer"))
        return fetchToken(path, *bearer);
    if (find(challenges, "basic"))
        return showCredentials(answer);
    return tl::unexpected(statusError(answer));
}

RegistryExchange::Answer<void> RegistryExchange::showCredentials(const GetAnswer &answer)
{
    if (credentials() && !m_showsCredentials) {
        m_showsCredentials = true;
        return {};
    }
    auto refused = statusError(answer);
    refused.fault
        = credentials() ? RegistryFault::WrongCredentials : RegistryFault::CredentialsNeeded;
    return tl::unexpected(refused);
}

RegistryExchange::Answer<void> RegistryExchange::fetchToken(const QString &path,
                                                            const AuthChallenge &challenge)
{
    const auto realm = WebUrl::parse(challenge.value("realm"));
    if (!realm)
        return tl::unexpected(error(RegistryFault::UnsafeRealm));
    if (!mayAskRealm(*m_origin, *realm))
        return tl::unexpected(error(RegistryFault::UnsafeRealm, realm->shown()));
    // The scope is what this client needs, never what the registry would like it to ask for.
    auto url
        = realm->withParameter("scope", "repository:" + repositoryPath(path).toUtf8() + ":pull");
    const auto service = challenge.value("service");
    if (url && !service.isEmpty())
        url = url->withParameter("service", service);
    if (!url)
        return tl::unexpected(error(RegistryFault::UnsafeRealm, realm->shown()));
    const auto token = tokenOf(*realm, *url);
    if (!token)
        return tl::unexpected(token.error());
    m_tokens.insert(path, *token);
    return {};
}

RegistryExchange::Answer<QByteArray> RegistryExchange::tokenOf(const WebUrl &realm,
                                                               const WebUrl &url)
{
    const bool own = isOwn(realm);
    HttpQuestion get;
    get.url = url;
    get.accept = {"application/json"};
    get.mostBytes = mostTokenAnswer;
    get.seconds = m_tokenSeconds;
    // A name that means a private address is refused where a written one would be.
    get.mayBePrivate = own || (m_origin->isPrivate && m_origin->base.isHttps());
    get.neverLocal = !own;
    get.credentials = credentials();
    auto answer = m_getter.get(get);
    if (!answer) {
        if (answer.error().fault == RegistryFault::UnsafeRedirect)
            answer.error().fault = RegistryFault::UnsafeRealm;
        return tl::unexpected(answer.error());
    }
    if (answer->status >= 300 && answer->status < 400)
        return tl::unexpected(error(RegistryFault::UnsafeRealm, realm.shown()));
    if (answer->status == 401) {
        const bool shown = credentials() != nullptr;
        return tl::unexpected(
            error(shown ? RegistryFault::WrongCredentials : RegistryFault::CredentialsNeeded,
                  realm.shown()));
    }
    const auto token = answer->status == 200 ? parseToken(answer->body) : QByteArray();
    if (token.isEmpty())
        return tl::unexpected(error(RegistryFault::Denied, realm.shown()));
    return token;
}

const RegistryCredentials *RegistryExchange::credentials() const
{
    return m_access.credentials ? &*m_access.credentials : nullptr;
}

RegistryError RegistryExchange::error(RegistryFault fault, const QString &reason) const
{
    RegistryError failed;
    failed.fault = fault;
    failed.host = m_origin ? m_origin->base.host() : QString();
    failed.reason = reason;
    return failed;
}

RegistryError RegistryExchange::statusError(const GetAnswer &answer) const
{
    auto failed = error(RegistryFault::ServerError, registryWords(answer.body));
    failed.httpStatus = answer.status;
    if (answer.status == 404)
        failed.fault = RegistryFault::NotFound;
    else if (answer.status == 401 && m_showsCredentials)
        failed.fault = RegistryFault::WrongCredentials;
    else if (answer.status == 401 || answer.status == 403)
        failed.fault = RegistryFault::Denied;
    else if (answer.status == 429)
        failed.fault = RegistryFault::RateLimited;
    return failed;
}

QString RegistryExchange::repositoryPath(const QString &path) const
{
    const bool official = m_isDockerHub && !path.contains(QLatin1Char('/'));
    return official ? QStringLiteral("library/") + path : path;
}

} // namespace packdesk
