// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/networkpolicy.h"

#include "models/api/secret.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>

namespace packdesk {

Headers stampedHeaders(const NetworkPolicy &policy, const Secret &key)
{
    Headers headers{{QByteArrayLiteral("User-Agent"), policy.userAgent},
                    {QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json")}};
    if (!key.isEmpty()) {
        headers.emplace_back(QByteArrayLiteral("Authorization"),
                             QByteArrayLiteral("Bearer ") + key.reveal());
    }
    return headers;
}

bool isLoopback(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

bool isAllowed(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("https")
            || (url.scheme() == QLatin1String("http") && isLoopback(url.host())));
}

std::optional<ProxyAddress> proxyFor(const NetworkPolicy &policy, const QUrl &url)
{
    if (!policy.proxy.host.isEmpty()) {
        return policy.proxy;
    }
    if (isLoopback(url.host())) {
        return std::nullopt;
    }
    const auto found = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    if (found.isEmpty()) {
        return std::nullopt;
    }
    const QNetworkProxy &first = found.first();
    const bool socks = first.type() == QNetworkProxy::Socks5Proxy;
    if (!socks && first.type() != QNetworkProxy::HttpProxy) {
        return std::nullopt;
    }
    return ProxyAddress{first.hostName(), first.port(), socks, first.user(), first.password()};
}

} // namespace packdesk
