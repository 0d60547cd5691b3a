// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/qthttptransport.h"

#include "models/api/qtexchange.h"
#include "models/api/qtlane.h"

#include <QNetworkProxyFactory>

namespace packdesk {

namespace {

class PolicyProxies : public QNetworkProxyFactory
{
public:
    explicit PolicyProxies(NetworkPolicy policy)
        : m_policy(std::move(policy))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const auto proxy = proxyFor(m_policy, query.url());
        if (!proxy) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        const auto type = proxy->socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
        return {QNetworkProxy(type, proxy->host, proxy->port, proxy->user, proxy->password)};
    }

private:
    NetworkPolicy m_policy;
};

constexpr int mostAtOnce = 6;

} // namespace

QtLane::QtLane(const NetworkPolicy &policy)
    : m_policy(policy)
{
    m_manager.setProxyFactory(new PolicyProxies(policy));
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setStrictTransportSecurityEnabled(false);
}

void QtLane::enqueue(QtExchange *exchange)
{
    m_waiting.emplace_back(exchange);
    fill();
}

void QtLane::release()
{
    --m_running;
    fill();
}

void QtLane::fill()
{
    while (m_running < mostAtOnce && !m_waiting.empty()) {
        const QPointer<QtExchange> next = m_waiting.front();
        m_waiting.pop_front();
        if (next) {
            ++m_running;
            next->begin();
        }
    }
}

class QtHttpTransport::Private
{
public:
    explicit Private(const NetworkPolicy &policy)
        : reads(policy)
        , changes(policy)
    {
    }
    QtLane reads;
    QtLane changes;
};

QtHttpTransport::QtHttpTransport(const NetworkPolicy &policy)
    : d(std::make_unique<Private>(policy))
{
}

QtHttpTransport::~QtHttpTransport() = default;

std::unique_ptr<Exchange> QtHttpTransport::send(HttpRequest request)
{
    QtLane &lane = request.isChange ? d->changes : d->reads;
    auto exchange = std::make_unique<QtExchange>(std::move(request), lane);
    lane.enqueue(exchange.get());
    return exchange;
}

} // namespace packdesk
