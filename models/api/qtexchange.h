// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/bodyreader.h"
#include "models/api/httptransport.h"
#include "models/api/networkpolicy.h"

#include <QNetworkReply>
#include <QTimer>

namespace packdesk {

class QtLane;

/// One exchange over Qt Network. Private to QtHttpTransport.
class QtExchange : public Exchange
{
    Q_OBJECT

public:
    QtExchange(HttpRequest request, QtLane &lane);
    ~QtExchange() override;

    /// Called by the lane when its turn has come.
    void begin();
    void cancel() override;

private:
    void connectReply();
    void enter(Phase phase);
    void onBodyRead();
    void onRequestSent();
    void onHead();
    void onReadyRead();
    void onReplyFinished();
    void onDeadline();
    bool readSome(qint64 most);
    bool isFramedWell() const;
    qint64 statedLength() const;
    void succeed();
    void fail(ErrorKind kind, const QString &reason = {});
    ApiError errorOf(ErrorKind kind, const QString &reason) const;
    bool endsOnce();
    void dropReply();

    HttpRequest m_request;
    QtLane &m_lane;
    BodyReader m_body;
    HttpAnswer m_answer;
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr;
    std::optional<ProxyAddress> m_proxy;
    QStringList m_tlsFaults;
    Phase m_phase = Phase::Queued;
    bool m_begun = false;
    bool m_encrypted = false;
    bool m_sent = false;
    bool m_ended = false;
};

} // namespace packdesk
