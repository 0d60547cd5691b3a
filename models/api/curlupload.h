// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/archivefile.h"
#include "models/api/bodyreader.h"
#include "models/api/networkpolicy.h"
#include "models/api/uploadtransport.h"

#include <QElapsedTimer>

#include <functional>
#include <variant>

namespace packdesk {

/// One upload with libcurl, from opening the archive to the end of the answer. Blocks the thread
/// that runs it: a worker. Private to CurlUploadTransport.
class CurlUpload
{
public:
    /// Called from within run().
    struct Listener
    {
        std::function<void(Phase)> phase;
        std::function<void(qint64 sent, qint64 total)> progress;
        std::function<bool()> isCancelled;
    };
    using Outcome = std::variant<HttpAnswer, ApiError>;

    CurlUpload(UploadRequest request, NetworkPolicy policy, std::optional<ProxyAddress> proxy,
               Listener listener);
    ~CurlUpload();
    CurlUpload(const CurlUpload &) = delete;
    CurlUpload &operator=(const CurlUpload &) = delete;

    Outcome run();

private:
    class Handles;
    struct Ended
    {
        ErrorKind kind;
        QString reason;
    };

    void setUp();
    void setUpConnection();
    void setUpBody();
    void setUpHeaders();
    int transfer();
    void watch();
    void watchDeadlines();
    void report();
    void enter(Phase phase);
    void end(ErrorKind kind, const QString &reason = {});
    bool hasWholeAnswer() const;
    Outcome conclude(int code);
    Outcome answer();
    ApiError errorOf(ErrorKind kind, const QString &reason) const;
    Ended failureOf(int code) const;

    size_t onRead(char *bytes, size_t room);
    size_t onHeader(const char *bytes, size_t count);
    size_t onBody(const char *bytes, size_t count);
    int onClose(int socket);
    void onLeftBehind(const QByteArray &bytes);
    static int closeHook(void *self, int socket);
    static size_t readHook(char *bytes, size_t size, size_t count, void *self);
    static size_t headerHook(char *bytes, size_t size, size_t count, void *self);
    static size_t bodyHook(char *bytes, size_t size, size_t count, void *self);

    UploadRequest m_request;
    NetworkPolicy m_policy;
    std::optional<ProxyAddress> m_proxy;
    Listener m_listener;
    std::unique_ptr<Handles> m_curl;
    ArchiveFile m_file;
    BodyReader m_body;
    HttpAnswer m_answer;
    qint64 m_answerLength = -1;
    std::optional<Ended> m_ended;
    Phase m_phase = Phase::Queued;
    bool m_sent = false;
    bool m_bodyComplete = false;
    bool m_finalHead = false;
    bool m_stoppedSending = false;
    qint64 m_handedOver = 0;
    qint64 m_reported = -1;
    QElapsedTimer m_sinceMoved;
    QElapsedTimer m_sincePhase;
    QElapsedTimer m_sinceReport;
};

} // namespace packdesk
