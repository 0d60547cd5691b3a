// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/faketransport.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace packdesk {

void FakeExchange::later(std::function<void()> action)
{
    QMetaObject::invokeMethod(
        this,
        [this, action = std::move(action)] {
            if (!m_ended) {
                action();
            }
        },
        Qt::QueuedConnection);
}

void FakeExchange::enterLater(Phase phase)
{
    later([this, phase] {
        m_phase = phase;
        Q_EMIT phaseChanged(phase);
    });
}

void FakeExchange::progressLater(qint64 sent, qint64 total)
{
    later([this, sent, total] { Q_EMIT progressed(sent, total); });
}

void FakeExchange::answerLater(const HttpAnswer &answer)
{
    later([this, answer] {
        m_ended = true;
        Q_EMIT answered(answer);
    });
}

void FakeExchange::failLater(const ApiError &error)
{
    later([this, error] {
        m_ended = true;
        Q_EMIT failed(error);
    });
}

void FakeExchange::cancel()
{
    ApiError error;
    const bool unknown = isChange && m_phase >= Phase::Waiting;
    error.kind = unknown ? ErrorKind::OutcomeUnknown : ErrorKind::Cancelled;
    error.phase = m_phase;
    error.sent = m_phase >= Phase::Sending;
    error.bodyCutShort = error.sent && !unknown;
    failLater(error);
}

void FakeScript::answer(int status, const QByteArray &body, const QString &mediaType,
                        const QString &requestId)
{
    HttpAnswer made;
    made.status = status;
    made.body = body;
    made.mediaType = mediaType;
    made.requestId = requestId;
    answer(made);
}

void FakeScript::answer(const HttpAnswer &answer)
{
    m_script.push_back([answer](FakeExchange &exchange) {
        exchange.enterLater(Phase::Connecting);
        exchange.enterLater(Phase::Sending);
        exchange.enterLater(Phase::Waiting);
        exchange.enterLater(Phase::Receiving);
        exchange.answerLater(answer);
    });
}

void FakeScript::refuse(int status, const QString &code, const QString &message,
                        const QString &requestId, const QByteArray &details)
{
    QJsonObject error{{QStringLiteral("code"), code},
                      {QStringLiteral("message"), message},
                      {QStringLiteral("request_id"), requestId}};
    if (!details.isEmpty()) {
        error.insert(QStringLiteral("details"), QJsonDocument::fromJson(details).object());
    }
    answer(status, QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson());
}

void FakeScript::fail(ErrorKind kind, bool sent, Phase phase, const QString &reason)
{
    ApiError error;
    error.kind = kind;
    error.sent = sent;
    error.phase = phase;
    error.reason = reason;
    fail(error);
}

void FakeScript::fail(const ApiError &error)
{
    m_script.push_back([error](FakeExchange &exchange) {
        exchange.enterLater(error.phase);
        exchange.failLater(error);
    });
}

void FakeScript::hang()
{
    m_script.push_back([](FakeExchange &exchange) { exchange.enterLater(Phase::Connecting); });
}

std::unique_ptr<Exchange> FakeScript::play(bool isChange)
{
    auto exchange = std::make_unique<FakeExchange>();
    exchange->isChange = isChange;
    m_exchanges.append(exchange.get());
    if (!m_script.empty()) {
        m_script.front()(*exchange);
        m_script.pop_front();
    }
    return exchange;
}

std::unique_ptr<Exchange> FakeTransport::send(HttpRequest request)
{
    const bool isChange = request.isChange;
    m_requests.push_back(std::move(request));
    return play(isChange);
}

std::unique_ptr<Exchange> FakeUploadTransport::send(UploadRequest request)
{
    m_requests.push_back(std::move(request));
    return play(true);
}

FakeConnection makeFakeConnection(const QUrl &baseUrl)
{
    auto http = std::make_unique<FakeTransport>();
    auto upload = std::make_unique<FakeUploadTransport>();
    FakeConnection fake;
    fake.http = http.get();
    fake.upload = upload.get();
    fake.connection
        = std::make_shared<Connection>(baseUrl, Secret(QByteArrayLiteral("fake-key")),
                                       std::move(http), std::move(upload), Connection::Limits());
    return fake;
}

} // namespace packdesk
