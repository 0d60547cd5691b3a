// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/connection.h"
#include "models/api/httptransport.h"
#include "models/api/uploadtransport.h"

#include <QList>
#include <QPointer>

#include <deque>
#include <vector>

namespace packdesk {

/// An exchange that ends when its script or the test says so. Always from the event loop.
class FakeExchange : public Exchange
{
    Q_OBJECT

public:
    /// Each may be called by a test at any time; what comes after the end is dropped.
    void enterLater(Phase phase);
    void progressLater(qint64 sent, qint64 total);
    void answerLater(const HttpAnswer &answer);
    void failLater(const ApiError &error);
    /// Ends as Cancelled, or as OutcomeUnknown where a change had come to Waiting.
    void cancel() override;

    bool isChange = false;

private:
    void later(std::function<void()> action);

    Phase m_phase = Phase::Queued;
    bool m_ended = false;
};

/// What a fake answers with, in the order in which requests come; without a script it hangs.
class FakeScript
{
public:
    void answer(int status, const QByteArray &body,
                const QString &mediaType = QStringLiteral("application/json"),
                const QString &requestId = {});
    void answer(const HttpAnswer &answer);
    /// The contract's error envelope.
    void refuse(int status, const QString &code, const QString &message, const QString &requestId,
                const QByteArray &details = {});
    /// @param sent whether a byte of the request is said to have gone out
    void fail(ErrorKind kind, bool sent, Phase phase, const QString &reason = {});
    void fail(const ApiError &error);
    /// The next request hangs until it is cancelled or the test ends it.
    void hang();

    /// The exchanges in the order of the requests; null after their end.
    const QList<QPointer<FakeExchange>> &exchanges() const { return m_exchanges; }

protected:
    std::unique_ptr<Exchange> play(bool isChange);

private:
    std::deque<std::function<void(FakeExchange &)>> m_script;
    QList<QPointer<FakeExchange>> m_exchanges;
};

class FakeTransport : public HttpTransport, public FakeScript
{
public:
    std::unique_ptr<Exchange> send(HttpRequest request) override;
    /// What was sent, in order.
    const std::vector<HttpRequest> &requests() const { return m_requests; }

private:
    std::vector<HttpRequest> m_requests;
};

class FakeUploadTransport : public UploadTransport, public FakeScript
{
public:
    std::unique_ptr<Exchange> send(UploadRequest request) override;
    const std::vector<UploadRequest> &requests() const { return m_requests; }

private:
    std::vector<UploadRequest> m_requests;
};

/// A connection over fakes; the pointers are valid as long as the connection.
struct FakeConnection
{
    std::shared_ptr<Connection> connection;
    FakeTransport *http = nullptr;
    FakeUploadTransport *upload = nullptr;
};

FakeConnection makeFakeConnection(const QUrl &baseUrl
                                  = QUrl(QStringLiteral("https://acme.evershell.ai/v1")));

} // namespace packdesk
