// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/curluploadtransport.h"

#include "models/api/curlupload.h"
#include "models/api/uploadlink.h"

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace packdesk {

namespace {

class CurlExchange : public Exchange
{
public:
    CurlExchange()
        : m_link(std::make_shared<UploadLink>(this))
    {
    }
    ~CurlExchange() override
    {
        m_link->cancel();
        m_link->detach();
    }
    void cancel() override { m_link->cancel(); }
    const std::shared_ptr<UploadLink> &link() const { return m_link; }

private:
    std::shared_ptr<UploadLink> m_link;
};

CurlUpload::Listener listenerFor(CurlExchange *exchange)
{
    const std::shared_ptr<UploadLink> link = exchange->link();
    CurlUpload::Listener listener;
    listener.phase = [link, exchange](Phase phase) {
        link->post([exchange, phase] { Q_EMIT exchange->phaseChanged(phase); });
    };
    listener.progress = [link, exchange](qint64 sent, qint64 total) {
        link->post([exchange, sent, total] { Q_EMIT exchange->progressed(sent, total); });
    };
    listener.isCancelled = [link] { return link->isCancelled(); };
    return listener;
}

void deliver(CurlExchange *exchange, const std::shared_ptr<UploadLink> &link,
             const CurlUpload::Outcome &outcome)
{
    link->post([exchange, outcome] {
        if (const auto *answer = std::get_if<HttpAnswer>(&outcome)) {
            Q_EMIT exchange->answered(*answer);
        } else {
            Q_EMIT exchange->failed(std::get<ApiError>(outcome));
        }
    });
}

void blockBrokenPipes()
{
#ifdef Q_OS_UNIX
    // With CURLOPT_NOSIGNAL libcurl leaves this signal to its caller.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
#endif
}

} // namespace

CurlUploadTransport::CurlUploadTransport(NetworkPolicy policy, ThreadGroupPtr threads)
    : m_policy(std::move(policy))
    , m_threads(std::move(threads))
{
}

CurlUploadTransport::~CurlUploadTransport() = default;

std::unique_ptr<Exchange> CurlUploadTransport::send(UploadRequest request)
{
    auto exchange = std::make_unique<CurlExchange>();
    const auto link = exchange->link();
    auto proxy = proxyFor(m_policy, request.url);
    auto upload = std::make_unique<CurlUpload>(std::move(request), m_policy, std::move(proxy),
                                               listenerFor(exchange.get()));
    m_threads->start(
        std::packaged_task<void()>([upload = std::move(upload), link, receiver = exchange.get()] {
            blockBrokenPipes();
            deliver(receiver, link, upload->run());
        }));
    return exchange;
}

} // namespace packdesk
