// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/connection.h"

#include "models/api/curluploadtransport.h"
#include "models/api/qthttptransport.h"

namespace packdesk {

Connection::Connection(QUrl baseUrl, Secret key, std::unique_ptr<HttpTransport> http,
                       std::unique_ptr<UploadTransport> upload, const Limits &limits)
    : m_baseUrl(std::move(baseUrl))
    , m_key(std::move(key))
    , m_http(std::move(http))
    , m_upload(std::move(upload))
    , m_limits(limits)
{
}

Connection::~Connection() = default;

std::shared_ptr<Connection> Connection::open(const QUrl &baseUrl, Secret key,
                                             const ThreadGroupPtr &threads)
{
    const Limits limits;
    NetworkPolicy policy;
    policy.connecting = std::chrono::seconds(limits.connectSeconds);
    policy.answering = std::chrono::seconds(limits.readSeconds);
    return open(baseUrl, std::move(key), policy, limits, threads);
}

std::shared_ptr<Connection> Connection::open(const QUrl &baseUrl, Secret key,
                                             const NetworkPolicy &policy, const Limits &limits,
                                             const ThreadGroupPtr &threads)
{
    return std::make_shared<Connection>(
        baseUrl, std::move(key), std::make_unique<QtHttpTransport>(policy),
        std::make_unique<CurlUploadTransport>(policy, threads), limits);
}

QString Connection::hostLabel() const
{
    const QString host = m_baseUrl.host(QUrl::FullyDecoded);
    const QString shown
        = host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
    const int own = m_baseUrl.scheme() == QLatin1String("http") ? 80 : 443;
    const int port = m_baseUrl.port(own);
    return port == own ? shown : shown + QLatin1Char(':') + QString::number(port);
}

} // namespace packdesk
