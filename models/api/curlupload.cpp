// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/curlupload.h"

#include "models/api/answers.h"
#include "models/api/codec.h"
#include "models/api/curlhandles.h"
#include "models/api/jsonreader.h"
#include "models/api/redactor.h"

#include <algorithm>

namespace packdesk {

namespace {

constexpr int tickMilliseconds = 50;
constexpr int reportMilliseconds = 100;

bool isStatusLine(QByteArrayView line)
{
    const qsizetype space = line.indexOf(' ');
    return line.startsWith("HTTP/") && space > 0 && line.size() >= space + 4
        && line.first(space).indexOf(':') < 0;
}

} // namespace

CurlUpload::CurlUpload(UploadRequest request, NetworkPolicy policy,
                       std::optional<ProxyAddress> proxy, Listener listener)
    : m_request(std::move(request))
    , m_policy(std::move(policy))
    , m_proxy(std::move(proxy))
    , m_listener(std::move(listener))
    , m_body(m_request.answerBytes)
{
}

CurlUpload::~CurlUpload()
{
    // While everything that its hooks touch is still there.
    m_curl.reset();
}

CurlUpload::Outcome CurlUpload::run()
{
    if (!isAllowed(m_request.url)) {
        return errorOf(ErrorKind::Unreachable, QStringLiteral("not https, and not this machine"));
    }
    if (!libCurl().isLoaded) {
        return errorOf(ErrorKind::Unreachable, QStringLiteral("libcurl could not be loaded"));
    }
    if (!m_file.open(m_request.filePath, m_request.known)) {
        if (m_file.hasChanged()) {
            return errorOf(ErrorKind::FileChanged, {});
        }
        return errorOf(ErrorKind::FileUnreadable, m_file.errorText());
    }
    setUp();
    m_sinceMoved.start();
    m_sinceReport.start();
    enter(Phase::Connecting);
    return conclude(transfer());
}

int CurlUpload::transfer()
{
    int running = 1;
    while (running > 0) {
        if (libCurl().multiPerform(m_curl->multi, &running) != CURLM_OK) {
            return CURLE_FAILED_INIT;
        }
        watch();
        if (m_ended || (!m_bodyComplete && hasWholeAnswer())) {
            return CURLE_OK;
        }
        if (running > 0) {
            libCurl().multiPoll(m_curl->multi, nullptr, 0, tickMilliseconds, nullptr);
        }
    }
    int left = 0;
    const CURLMsg *message = libCurl().multiInfoRead(m_curl->multi, &left);
    return message != nullptr ? message->data.result : CURLE_FAILED_INIT;
}

void CurlUpload::watch()
{
    const qint64 handedOver = m_curl->number(CURLINFO_SIZE_UPLOAD_T);
    const qint64 whole = m_curl->number(CURLINFO_CONTENT_LENGTH_UPLOAD_T);
    if (handedOver != m_handedOver) {
        m_handedOver = handedOver;
        m_sinceMoved.start();
    }
    if (m_sent || m_curl->number(CURLINFO_PRETRANSFER_TIME_T) > 0) {
        m_sent = true;
        enter(Phase::Sending);
    }
    m_bodyComplete = m_bodyComplete || (m_file.atEnd() && whole > 0 && handedOver >= whole);
    report();
    if (m_bodyComplete) {
        enter(Phase::Waiting);
    }
    if (m_finalHead) {
        enter(Phase::Receiving);
    }
    if (m_listener.isCancelled()) {
        end(m_bodyComplete ? ErrorKind::OutcomeUnknown : ErrorKind::Cancelled);
    }
    watchDeadlines();
}

void CurlUpload::watchDeadlines()
{
    const auto passed = [](const QElapsedTimer &timer, std::chrono::milliseconds deadline) {
        return timer.isValid() && timer.elapsed() > deadline.count();
    };
    const ErrorKind late = m_bodyComplete ? ErrorKind::OutcomeUnknown : ErrorKind::TimedOut;
    switch (m_phase) {
    case Phase::Connecting:
        // A little more than libcurl has itself, for a name lookup that cannot be stopped.
        if (passed(m_sincePhase, m_policy.connecting + std::chrono::milliseconds(500))) {
            end(ErrorKind::TimedOut);
        }
        break;
    case Phase::Sending:
        if (passed(m_sinceMoved, m_policy.sendStall)) {
            end(ErrorKind::TimedOut);
        }
        break;
    case Phase::Waiting:
        if (passed(m_sincePhase, m_policy.building)) {
            end(late, QStringLiteral("the deadline passed"));
        }
        break;
    case Phase::Receiving:
        if (passed(m_sincePhase, m_policy.answering)) {
            end(late, QStringLiteral("the deadline passed"));
        }
        break;
    default:
        break;
    }
}

void CurlUpload::report()
{
    const qint64 sent = std::min(m_handedOver, m_file.position());
    const bool due = m_bodyComplete || m_sinceReport.elapsed() >= reportMilliseconds;
    if (m_phase >= Phase::Sending && sent != m_reported && due) {
        m_reported = sent;
        m_sinceReport.start();
        m_listener.progress(sent, m_file.size());
    }
}

void CurlUpload::enter(Phase phase)
{
    if (phase > m_phase) {
        m_phase = phase;
        m_sincePhase.start();
        m_listener.phase(phase);
    }
}

void CurlUpload::end(ErrorKind kind, const QString &reason)
{
    if (!m_ended) {
        m_ended = {kind, reason};
    }
}

size_t CurlUpload::onRead(char *bytes, size_t room)
{
    m_sent = true;
    if (m_finalHead && m_answer.status >= 300) {
        // The server has refused while bytes are going out: stop sending, go on reading.
        m_stoppedSending = true;
        return CURL_READFUNC_PAUSE;
    }
    qint64 count = 0;
    switch (m_file.read(bytes, qint64(room), count)) {
    case ArchiveFile::Read::Fine:
        return size_t(count);
    case ArchiveFile::Read::Changed:
        end(ErrorKind::FileChanged);
        break;
    case ArchiveFile::Read::Unreadable:
        end(ErrorKind::FileUnreadable, m_file.errorText());
        break;
    }
    return CURL_READFUNC_ABORT;
}

size_t CurlUpload::onHeader(const char *bytes, size_t count)
{
    const QByteArrayView line = QByteArrayView(bytes, qsizetype(count)).trimmed();
    const qsizetype colon = line.indexOf(':');
    if (isStatusLine(line)) {
        m_answer = HttpAnswer();
        m_answer.status = line.sliced(line.indexOf(' ') + 1).first(3).toInt();
        m_answerLength = -1;
    } else if (line.isEmpty()) {
        m_finalHead = m_answer.status >= 200;
    } else if (colon > 0) {
        const QByteArrayView name = line.first(colon);
        const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
        noteHeader(m_answer, name, value);
        if (name.compare("content-length", Qt::CaseInsensitive) == 0) {
            m_answerLength = value.toLongLong();
        } else if (name.compare("content-encoding", Qt::CaseInsensitive) == 0
                   && !m_body.setEncoding(value)) {
            end(ErrorKind::ProtocolError, QStringLiteral("an encoding that was not asked for"));
        }
    }
    return count;
}

size_t CurlUpload::onBody(const char *bytes, size_t count)
{
    switch (m_body.append(bytes, qint64(count))) {
    case BodyReader::State::Reading:
        return count;
    case BodyReader::State::TooLarge:
        end(ErrorKind::AnswerTooLarge);
        break;
    case BodyReader::State::Broken:
        end(ErrorKind::ProtocolError, QStringLiteral("the answer is not the gzip it says it is"));
        break;
    }
    return 0;
}

bool CurlUpload::hasWholeAnswer() const
{
    if (!m_finalHead || m_answer.status < 300) {
        return false;
    }
    if (m_answerLength >= 0) {
        return m_body.received() >= m_answerLength;
    }
    // libcurl does not end a paused transfer at the end of the connection.
    return m_stoppedSending && !json::endsEarly(m_body.body());
}

} // namespace packdesk
