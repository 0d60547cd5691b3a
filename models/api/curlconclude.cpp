// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"
#include "models/api/curlhandles.h"
#include "models/api/redactor.h"

#include <cerrno>

namespace packdesk {

namespace {

ErrorKind kindBeforeSending(int code, long systemError, bool hasProxy)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return ErrorKind::NameNotFound;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return ErrorKind::ProxyFailed;
    case CURLE_COULDNT_CONNECT:
        if (hasProxy) {
            return ErrorKind::ProxyFailed;
        }
        return systemError == ECONNREFUSED ? ErrorKind::ConnectionRefused : ErrorKind::Unreachable;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return ErrorKind::TlsFailed;
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorKind::TimedOut;
    default:
        return ErrorKind::Unreachable;
    }
}

bool isNoHttp(int code)
{
    return code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_WEIRD_SERVER_REPLY
        || code == CURLE_BAD_CONTENT_ENCODING;
}

} // namespace

CurlUpload::Outcome CurlUpload::conclude(int code)
{
    // What came whole counts, whatever the connection did after it. An answer that ends with the
    // connection is whole where its JSON is.
    const bool framed = code == CURLE_OK && !m_ended;
    const bool promised = m_answerLength >= 0 && m_body.received() >= m_answerLength;
    const bool isWhole = m_finalHead && m_body.isComplete() && (framed || promised);
    const bool cancelled = m_ended
        && (m_ended->kind == ErrorKind::Cancelled || m_ended->kind == ErrorKind::OutcomeUnknown);
    if (isWhole && (!m_ended || cancelled)) {
        return answer();
    }
    if (m_finalHead && m_answer.status >= 400 && !m_ended && m_answerLength < 0) {
        const QByteArray body = m_body.takeBody();
        if (decodeEnvelope(body)) {
            HttpAnswer whole = m_answer;
            whole.body = body;
            whole.bodyCutShort = !m_bodyComplete;
            return whole;
        }
    }
    const Ended ended = m_ended ? *m_ended : failureOf(code);
    return errorOf(ended.kind, ended.reason);
}

CurlUpload::Outcome CurlUpload::answer()
{
    m_answer.body = m_body.takeBody();
    m_answer.bodyCutShort = !m_bodyComplete;
    return m_answer;
}

CurlUpload::Ended CurlUpload::failureOf(int code) const
{
    const char *buffer = m_curl->errorText.data();
    const QString text = QString::fromUtf8(
        *buffer != 0 ? buffer : libCurl().easyStrerror(static_cast<CURLcode>(code)));
    const long proxyStatus = m_curl->code(CURLINFO_HTTP_CONNECTCODE);
    if (!m_sent) {
        if (m_proxy && proxyStatus != 0 && proxyStatus / 100 != 2) {
            return {ErrorKind::ProxyFailed, QStringLiteral("HTTP %1").arg(proxyStatus)};
        }
        return {kindBeforeSending(code, m_curl->code(CURLINFO_OS_ERRNO), m_proxy.has_value()),
                text};
    }
    if (isNoHttp(code)) {
        return {ErrorKind::ProtocolError, text};
    }
    if (m_bodyComplete) {
        return {ErrorKind::OutcomeUnknown, text};
    }
    return {ErrorKind::ConnectionLost,
            QStringLiteral("closed after %1 of %2").arg(m_handedOver).arg(m_file.size())};
}

ApiError CurlUpload::errorOf(ErrorKind kind, const QString &reason) const
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = m_answer.status;
    error.requestId = m_answer.requestId;
    error.contentType = m_answer.mediaType;
    error.retryAfterSeconds = m_answer.retryAfterSeconds;
    error.phase = m_phase;
    error.sent = m_sent;
    error.bodyCutShort = m_sent && !m_bodyComplete;
    error.reason = redacted(reason);
    if (kind == ErrorKind::ConnectionLost) {
        error.details.insert(QStringLiteral("sent_bytes"), m_handedOver);
        error.details.insert(QStringLiteral("total_bytes"), m_file.size());
    }
    if (kind == ErrorKind::ProxyFailed && m_proxy) {
        error.host = m_proxy->host;
        error.port = m_proxy->port;
    }
    return error;
}

} // namespace packdesk
