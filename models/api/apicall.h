// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/codec.h"
#include "models/api/connection.h"
#include "models/api/exchange.h"
#include "models/api/requestline.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace packdesk {

struct HttpRequest;

/// What all requests share: runs one exchange and sorts its end into an answer of 2xx or an
/// ApiError with everything filled in. The connection must outlive it. GUI thread.
class ApiCall : public QObject
{
    Q_OBJECT

public:
    using Send = std::function<std::unique_ptr<Exchange>()>;

    /// @param send makes the exchange; called once, by start()
    ApiCall(const Attempt &attempt, const QByteArray &method, const QUrl &url,
            const QByteArray &body, Send send);

    /// A 2xx answer may be anything, such as the bytes of a file, also none.
    void setAnyAnswer() { m_anyAnswer = true; }
    RequestLine line() const { return {m_draft.method, m_draft.url, m_draft.body}; }
    void start();
    /// Also before start(), which then sends nothing and fails with Cancelled.
    void cancel();
    /// The error for an answer of 2xx that could not be decoded.
    ApiError undecodable(const HttpAnswer &answer, const DecodeFault &fault) const;
    /// The error for a call that was cancelled after its answer had come.
    ApiError cancelled() const;

Q_SIGNALS:
    void phaseChanged(packdesk::Phase phase);
    void progressed(qint64 sent, qint64 total);
    /// A 2xx answer whose body can be JSON, or is wanted as it is.
    void answered(const packdesk::HttpAnswer &answer);
    void failed(const packdesk::ApiError &error);

private:
    void onAnswered(const HttpAnswer &answer);
    void onFailed(ApiError error);
    ApiError draft(const HttpAnswer &answer) const;

    ApiError m_draft;
    Send m_send;
    std::unique_ptr<Exchange> m_exchange;
    bool m_anyAnswer = false;
    bool m_cancelled = false;
};

/// Makes the call of a request; the connection's key is stamped on by the transport.
std::unique_ptr<ApiCall> makeCall(const Connection &connection, const Attempt &attempt,
                                  HttpRequest request);

/// The URL of a resource: each segment is percent-encoded by itself.
QUrl resourceUrl(const QUrl &baseUrl, const QStringList &segments);

} // namespace packdesk
