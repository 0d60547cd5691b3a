// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apicall.h"
#include "models/api/httptransport.h"
#include "models/api/request.h"
#include "models/api/worker.h"

namespace packdesk {

/// A request that is answered with JSON. Stands between TypedRequest and the classes of
/// requests.h; has no Q_OBJECT because moc knows no templates.
template <typename T>
class JsonRequest : public TypedRequest<T>
{
public:
    RequestLine line() const override { return m_call->line(); }
    void start() override
    {
        this->enter(Phase::Queued);
        m_call->start();
    }
    void cancel() override
    {
        if (this->phase() != Phase::Decoding) {
            m_call->cancel();
        } else if (!m_dropped) {
            m_dropped = true;
            QMetaObject::invokeMethod(
                this, [this] { this->finish(tl::unexpected(m_call->cancelled())); },
                Qt::QueuedConnection);
        }
    }

protected:
    using Decoder = Decoded<T> (*)(const QByteArray &);
    enum class DecodeOn { Here, Worker };

    JsonRequest(std::shared_ptr<Connection> connection, const Attempt &attempt, HttpRequest request,
                Decoder decoder, DecodeOn where, QObject *parent)
        : TypedRequest<T>(std::move(connection), attempt, parent)
        , m_decode(decoder)
        , m_where(where)
        , m_call(makeCall(*this->connection(), attempt, std::move(request)))
    {
        QObject::connect(m_call.get(), &ApiCall::phaseChanged, this,
                         [this](Phase phase) { this->enter(phase); });
        QObject::connect(m_call.get(), &ApiCall::progressed, this, &Request::progressed);
        QObject::connect(m_call.get(), &ApiCall::answered, this,
                         [this](const HttpAnswer &answer) { decode(answer); });
        QObject::connect(m_call.get(), &ApiCall::failed, this, [this](const ApiError &error) {
            this->setRequestId(error.requestId);
            this->finish(tl::unexpected(error));
        });
    }

private:
    void decode(const HttpAnswer &answer)
    {
        this->setRequestId(answer.requestId);
        this->enter(Phase::Decoding);
        if (m_where == DecodeOn::Here) {
            conclude(answer, m_decode(answer.body));
            return;
        }
        auto box = std::make_shared<std::optional<Decoded<T>>>();
        runOnWorker(
            this, [box, body = answer.body, run = m_decode] { box->emplace(run(body)); },
            [this, box, answer] {
                if (!m_dropped) {
                    conclude(answer, std::move(**box));
                }
            });
    }
    void conclude(const HttpAnswer &answer, Decoded<T> decoded)
    {
        if (decoded) {
            this->finish(std::move(*decoded));
        } else {
            this->finish(tl::unexpected(m_call->undecodable(answer, decoded.error())));
        }
    }

    Decoder m_decode;
    DecodeOn m_where;
    bool m_dropped = false;
    std::unique_ptr<ApiCall> m_call;
};

} // namespace packdesk
