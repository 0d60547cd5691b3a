// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/qtexchange.h"

#include "models/api/answers.h"
#include "models/api/oncebody.h"
#include "models/api/qtlane.h"
#include "models/api/redactor.h"
#include "models/api/replyfailure.h"
#include "models/api/stampedrequest.h"

#include <QPointer>

namespace packdesk {

namespace {

constexpr qint64 bytesAtOnce = 65536;
constexpr qint64 mostBuffered = 1 << 20;

} // namespace

QtExchange::QtExchange(HttpRequest request, QtLane &lane)
    : m_request(std::move(request))
    , m_lane(lane)
    , m_body(m_request.answerBytes)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &QtExchange::onDeadline);
}

QtExchange::~QtExchange()
{
    if (m_begun && !m_ended) {
        m_ended = true;
        dropReply();
        m_lane.release();
    }
}

void QtExchange::begin()
{
    if (m_ended) {
        m_lane.release();
        return;
    }
    m_begun = true;
    if (!isAllowed(m_request.url)) {
        fail(ErrorKind::Unreachable, QStringLiteral("not https, and not this machine"));
        return;
    }
    const NetworkPolicy &policy = m_lane.policy();
    m_proxy = proxyFor(policy, m_request.url);
    m_deadline.start(policy.connecting);
    const QNetworkRequest stamped = stampedRequest(m_request, policy);
    QNetworkAccessManager &manager = m_lane.manager();
    if (m_request.isChange) {
        const auto onRead = [self = QPointer(this)] {
            if (self) {
                self->onBodyRead();
            }
        };
        auto *body = new OnceBody(m_request.body, onRead, nullptr);
        m_reply = manager.sendCustomRequest(stamped, m_request.method, body);
        body->setParent(m_reply);
    } else {
        m_reply = manager.get(stamped);
    }
    m_request.key = Secret();
    connectReply();
    QMetaObject::invokeMethod(
        this, [this] { enter(Phase::Connecting); }, Qt::QueuedConnection);
}

void QtExchange::connectReply()
{
    m_reply->setReadBufferSize(mostBuffered);
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_encrypted = true; });
    connect(m_reply, &QNetworkReply::requestSent, this, &QtExchange::onRequestSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &QtExchange::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &QtExchange::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &QtExchange::onReplyFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            m_tlsFaults.append(error.errorString());
        }
    });
}

void QtExchange::enter(Phase phase)
{
    if (!m_ended && phase > m_phase) {
        m_phase = phase;
        Q_EMIT phaseChanged(phase);
    }
}

void QtExchange::onBodyRead()
{
    if (m_ended || m_phase > Phase::Sending) {
        return;
    }
    m_sent = true;
    m_deadline.start(m_lane.policy().sendStall);
    enter(Phase::Sending);
}

void QtExchange::onRequestSent()
{
    if (m_ended || m_phase >= Phase::Waiting) {
        return;
    }
    m_sent = true;
    const NetworkPolicy &policy = m_lane.policy();
    m_deadline.start(m_request.isChange ? policy.changing : policy.answering);
    enter(Phase::Waiting);
}

void QtExchange::onHead()
{
    if (m_ended) {
        return;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        return;
    }
    onRequestSent();
    m_answer = HttpAnswer();
    m_answer.status = status;
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        noteHeader(m_answer, name, value);
    }
    if (m_phase < Phase::Receiving && m_request.isChange) {
        m_deadline.start(m_lane.policy().answering);
    }
    enter(Phase::Receiving);
    if (!isFramedWell()) {
        fail(ErrorKind::ProtocolError, QStringLiteral("the lengths of the answer contradict"));
    } else if (!m_body.setEncoding(m_reply->rawHeader("Content-Encoding"))) {
        fail(ErrorKind::ProtocolError, QStringLiteral("an encoding that was not asked for"));
    } else {
        m_body.expect(statedLength());
    }
}

bool QtExchange::isFramedWell() const
{
    // Qt joins a header that came twice with a comma.
    const QList<QByteArray> lengths = m_reply->rawHeader("Content-Length").split(',');
    bool isNumber = true;
    for (const QByteArray &length : lengths) {
        const QByteArray digits = length.trimmed();
        isNumber = isNumber && digits == lengths.first().trimmed();
        if (m_reply->hasRawHeader("Content-Length")) {
            bool parsed = false;
            isNumber = digits.toLongLong(&parsed) >= 0 && parsed && isNumber;
        }
    }
    return isNumber && m_answer.status >= 200 && m_answer.status < 600;
}

// 0 where none is stated.
qint64 QtExchange::statedLength() const
{
    return m_reply->rawHeader("Content-Length").split(',').first().trimmed().toLongLong();
}

bool QtExchange::readSome(qint64 most)
{
    const QByteArray bytes = m_reply->read(most);
    switch (m_body.append(bytes.constData(), bytes.size())) {
    case BodyReader::State::Reading:
        return true;
    case BodyReader::State::TooLarge:
        fail(ErrorKind::AnswerTooLarge);
        return false;
    case BodyReader::State::Broken:
        fail(ErrorKind::ProtocolError, QStringLiteral("the answer is not the gzip it says it is"));
        return false;
    }
    return false;
}

void QtExchange::onReadyRead()
{
    // In small steps, so that a large answer leaves time for the window between them.
    if (!m_ended && m_reply->bytesAvailable() > 0 && readSome(bytesAtOnce)
        && m_reply->bytesAvailable() > 0) {
        QMetaObject::invokeMethod(this, &QtExchange::onReadyRead, Qt::QueuedConnection);
    }
}

void QtExchange::onReplyFinished()
{
    if (m_ended) {
        return;
    }
    while (m_reply->bytesAvailable() > 0) {
        if (!readSome(bytesAtOnce)) {
            return;
        }
    }
    const QNetworkReply::NetworkError error = m_reply->error();
    if (isNetworkFailure(error, m_answer.status) || m_answer.status == 0) {
        const bool plain = m_request.url.scheme() == QLatin1String("http");
        const ReplyState state{m_request.isChange, m_sent, plain || m_encrypted, m_answer.status};
        const ErrorKind kind = kindOfFailure(error, state);
        m_sent = m_sent || meansSent(kind);
        fail(kind,
             kind == ErrorKind::TlsFailed && !m_tlsFaults.isEmpty()
                 ? m_tlsFaults.join(QLatin1String("; "))
                 : m_reply->errorString());
        return;
    }
    if (m_body.received() == 0
        && m_reply->rawHeader("Transfer-Encoding").toLower().contains("chunked")) {
        // Qt takes a chunk that it cannot read for the last one.
        fail(ErrorKind::ProtocolError, QStringLiteral("no chunk of the answer could be read"));
        return;
    }
    const QByteArray length = m_reply->rawHeader("Content-Length");
    const bool cut = (!length.isEmpty() && m_body.received() != statedLength()
                      && m_answer.status != 204 && m_answer.status != 304)
        || !m_body.isComplete();
    if (cut) {
        fail(m_request.isChange ? ErrorKind::OutcomeUnknown : ErrorKind::IncompleteAnswer);
        return;
    }
    succeed();
}

void QtExchange::onDeadline()
{
    fail(m_request.isChange && m_sent ? ErrorKind::OutcomeUnknown : ErrorKind::TimedOut,
         m_sent ? QStringLiteral("the deadline passed") : QString());
}

void QtExchange::cancel()
{
    fail(m_request.isChange && m_sent ? ErrorKind::OutcomeUnknown : ErrorKind::Cancelled);
}

void QtExchange::succeed()
{
    if (endsOnce()) {
        m_answer.body = m_body.takeBody();
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT answered(m_answer); }, Qt::QueuedConnection);
    }
}

void QtExchange::fail(ErrorKind kind, const QString &reason)
{
    if (m_ended) {
        return;
    }
    const ApiError error = errorOf(kind, reason);
    endsOnce();
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

ApiError QtExchange::errorOf(ErrorKind kind, const QString &reason) const
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = m_answer.status;
    error.requestId = m_answer.requestId;
    error.contentType = m_answer.mediaType;
    error.retryAfterSeconds = m_answer.retryAfterSeconds;
    error.phase = m_phase;
    error.sent = m_sent;
    error.reason = redacted(reason);
    if (kind == ErrorKind::ProxyFailed && m_proxy) {
        error.host = m_proxy->host;
        error.port = m_proxy->port;
    }
    return error;
}

bool QtExchange::endsOnce()
{
    if (m_ended) {
        return false;
    }
    m_ended = true;
    m_deadline.stop();
    dropReply();
    if (m_begun) {
        m_lane.release();
    }
    return true;
}

void QtExchange::dropReply()
{
    if (m_reply) {
        disconnect(m_reply, nullptr, this, nullptr);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
}

} // namespace packdesk
