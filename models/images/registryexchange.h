// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/authchallenge.h"
#include "models/images/httpgetter.h"
#include "models/images/registrypolicy.h"

#include <QHash>

namespace packdesk {

/// What is asked of a repository.
struct RegistryQuestion
{
    QString path;
    /// Below the repository: `manifests/latest`.
    QString what;
    QByteArrayList accept;
    qint64 mostBytes = 0;
    int seconds = 0;
    HttpGetter::Sink sink;
    /// Another page of the same, instead of `what`; of the registry's own origin.
    std::optional<WebUrl> page;
};

/// Asks one registry, follows its redirects and answers its challenges, all within the policy of
/// mayFollow and mayAskRealm. The credentials go to the registry's own origin and to the realm
/// that it names, the token to its own origin alone. Blocks; for one thread at a time.
class RegistryExchange
{
public:
    template <typename T>
    using Answer = tl::expected<T, RegistryError>;

    RegistryExchange(const QString &domain, int redirects, int tokenSeconds, CancelFlag cancelled,
                     RegistryAccess access);
    ~RegistryExchange();
    Q_DISABLE_COPY_MOVE(RegistryExchange)

    /// An answer of status 200.
    Answer<GetAnswer> ask(const RegistryQuestion &question);
    /// nullopt where the domain names no registry.
    std::optional<WebUrl> address(const RegistryQuestion &question) const;
    RegistryError error(RegistryFault fault, const QString &reason = {}) const;

private:
    Answer<GetAnswer> askOnce(const RegistryQuestion &question, const WebUrl &url);
    Answer<WebUrl> redirect(const WebUrl &from, const GetAnswer &answer) const;
    Answer<void> authenticate(const QString &path, const GetAnswer &answer);
    Answer<void> showCredentials(const GetAnswer &answer);
    Answer<void> fetchToken(const QString &path, const AuthChallenge &challenge);
    Answer<QByteArray> tokenOf(const WebUrl &realm, const WebUrl &url);
    RegistryError statusError(const GetAnswer &answer) const;
    QString repositoryPath(const QString &path) const;
    const RegistryCredentials *credentials() const;
    bool isOwn(const WebUrl &url) const { return url.hasOriginOf(m_origin->base); }

    int m_redirects;
    int m_tokenSeconds;
    RegistryAccess m_access;
    bool m_isDockerHub = false;
    std::optional<RegistryOrigin> m_origin;
    HttpGetter m_getter;
    /// The registry asked for Basic authentication.
    bool m_showsCredentials = false;
    QHash<QString, QByteArray> m_tokens;
};

} // namespace packdesk
