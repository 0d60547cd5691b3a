// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/api/connection.h"
#include "models/api/requestline.h"

#include <QObject>

#include <memory>
#include <optional>

namespace packdesk {

/// One request to the server.
///
/// Contract, for every subclass: inputs go into the constructor; start() is called once;
/// then phaseChanged() and progressed() any number of times; then finished() exactly once,
/// never from within start(), also after cancel(). After finished() the result and requestId()
/// are set and nothing more is emitted. cancel() ends the request within one second; after
/// the last byte of a change was sent its result is OutcomeUnknown, before that Cancelled.
/// The request does not delete itself: whoever owns it calls deleteLater() after finished().
/// Deleting an unfinished request is allowed and emits nothing. GUI thread.
class Request : public QObject
{
    Q_OBJECT

public:
    ~Request() override;

    virtual void start() = 0;
    virtual void cancel() = 0;

    const Attempt &attempt() const { return m_attempt; }
    /// Base URL of the server that is asked, without user info; empty without a connection.
    QString server() const;
    /// What is sent, from construction on.
    virtual RequestLine line() const { return {}; }
    Phase phase() const { return m_phase; }
    bool isFinished() const { return m_phase == Phase::Finished; }
    /// The failure; empty while running and after success.
    virtual std::optional<ApiError> error() const = 0;
    /// The server's id of this request: from the envelope, or from the X-Request-Id header
    /// of any answer; null where none came.
    QString requestId() const { return m_requestId; }
    /// The pack that the answer is about, where it is about one; null otherwise.
    virtual QString answeredPackId() const { return {}; }

Q_SIGNALS:
    void phaseChanged(packdesk::Phase phase);
    /// Bytes of the body that the other side's network has taken, of the total; -1: not known.
    void progressed(qint64 sent, qint64 total);
    void finished();

protected:
    Request(std::shared_ptr<Connection> connection, Attempt attempt, QObject *parent);

    const std::shared_ptr<Connection> &connection() const { return m_connection; }
    /// Sets the phase and emits; a phase that lies behind is passed over.
    void enter(Phase phase);
    void setRequestId(const QString &requestId) { m_requestId = requestId; }

private:
    std::shared_ptr<Connection> m_connection;
    Attempt m_attempt;
    Phase m_phase = Phase::Queued;
    QString m_requestId;
};

/// A request with a typed result.
template <typename T>
class TypedRequest : public Request
{
public:
    /// Valid after finished().
    const Result<T> &result() const { return *m_result; }
    /// Moves a large value out of a result that has one, once: result() holds what is left of it
    /// then. An error stays for all.
    T takeValue()
    {
        Q_ASSERT(m_result && *m_result);
        return *std::move(*m_result);
    }
    std::optional<ApiError> error() const override
    {
        return m_result && !*m_result ? std::optional(m_result->error()) : std::nullopt;
    }

protected:
    using Request::Request;
    /// Stores the result, enters Finished and emits finished(). Call it once.
    void finish(Result<T> result)
    {
        m_result.emplace(std::move(result));
        enter(Phase::Finished);
        Q_EMIT finished();
    }

private:
    std::optional<Result<T>> m_result;
};

} // namespace packdesk
