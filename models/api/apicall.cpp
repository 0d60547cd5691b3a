// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/apicall.h"

#include "models/api/answers.h"
#include "models/api/httptransport.h"
#include "models/api/redactor.h"

namespace packdesk {

namespace {

constexpr auto jsonType = "application/json";

} // namespace

ApiCall::ApiCall(const Attempt &attempt, const QByteArray &method, const QUrl &url,
                 const QByteArray &body, Send send)
    : m_send(std::move(send))
{
    m_draft.attempt = attempt;
    m_draft.method = method;
    m_draft.url = safeUrl(url);
    m_draft.body = body;
    m_draft.host = url.host();
    m_draft.port = url.port(url.scheme() == QLatin1String("http") ? 80 : 443);
}

void ApiCall::start()
{
    m_draft.startedAt = QDateTime::currentDateTimeUtc();
    if (m_cancelled) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT failed(cancelled()); }, Qt::QueuedConnection);
        return;
    }
    m_exchange = m_send();
    m_send = nullptr;
    connect(m_exchange.get(), &Exchange::phaseChanged, this, &ApiCall::phaseChanged);
    connect(m_exchange.get(), &Exchange::progressed, this, &ApiCall::progressed);
    connect(m_exchange.get(), &Exchange::answered, this, &ApiCall::onAnswered);
    connect(m_exchange.get(), &Exchange::failed, this, &ApiCall::onFailed);
}

void ApiCall::cancel()
{
    m_cancelled = true;
    if (m_exchange) {
        m_exchange->cancel();
    }
}

void ApiCall::onAnswered(const HttpAnswer &answer)
{
    if (answer.status >= 200 && answer.status < 300 && (m_anyAnswer || mayBeJson(answer))) {
        Q_EMIT answered(answer);
    } else {
        Q_EMIT failed(sortRefusal(draft(answer), answer));
    }
}

void ApiCall::onFailed(ApiError error)
{
    error.attempt = m_draft.attempt;
    error.method = m_draft.method;
    error.url = m_draft.url;
    error.body = m_draft.body;
    error.startedAt = m_draft.startedAt;
    error.time = QDateTime::currentDateTimeUtc();
    if (error.host.isEmpty()) {
        error.host = m_draft.host;
        error.port = m_draft.port;
    }
    Q_EMIT failed(error);
}

ApiError ApiCall::draft(const HttpAnswer &answer) const
{
    ApiError error = m_draft;
    error.httpStatus = answer.status;
    error.requestId = answer.requestId;
    error.contentType = answer.mediaType;
    error.retryAfterSeconds = answer.retryAfterSeconds;
    error.bodyCutShort = answer.bodyCutShort;
    error.phase = Phase::Receiving;
    error.sent = true;
    error.time = QDateTime::currentDateTimeUtc();
    return error;
}

ApiError ApiCall::undecodable(const HttpAnswer &answer, const DecodeFault &fault) const
{
    ApiError error = sortUndecodable(draft(answer), answer, fault);
    error.phase = Phase::Decoding;
    return error;
}

ApiError ApiCall::cancelled() const
{
    ApiError error = m_draft;
    error.kind = ErrorKind::Cancelled;
    error.phase = m_exchange ? Phase::Decoding : Phase::Queued;
    error.sent = m_exchange != nullptr;
    error.time = QDateTime::currentDateTimeUtc();
    return error;
}

std::unique_ptr<ApiCall> makeCall(const Connection &connection, const Attempt &attempt,
                                  HttpRequest request)
{
    const QByteArray method = request.method;
    const QUrl url = request.url;
    // A file is no part of what is told of a failure.
    const QByteArray body = request.contentType == jsonType ? request.body : QByteArray();
    // Shared only because a std::function must be able to copy what it holds.
    auto held = std::make_shared<HttpRequest>(std::move(request));
    return std::make_unique<ApiCall>(attempt, method, url, body, [&connection, held] {
        held->key = connection.key().duplicate();
        return connection.http().send(std::move(*held));
    });
}

QUrl resourceUrl(const QUrl &baseUrl, const QStringList &segments)
{
    QString path = baseUrl.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    for (const QString &segment : segments) {
        path += QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    }
    QUrl url = baseUrl;
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace packdesk
