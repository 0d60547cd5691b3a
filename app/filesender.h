// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/api/pack.h"

#include <QObject>

namespace packdesk {

class Jobs;
class OutcomeController;
class SessionHolder;

/// Puts one file into a pack after the other, and nothing into a pack that is not as it was shown:
/// it looks at the pack's digest right before. The API has no condition for the change itself, so
/// that between the look and the change a moment stays. GUI thread.
class FileSender : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    FileSender(SessionHolder *sessions, Jobs *jobs, OutcomeController *outcomes,
               QObject *parent = nullptr);

    /// Ends in exactly one of sent(), moved(), notLooked() and failed(), never from within, and
    /// isBusy() no more by then; in none where the session is another. Without effect while busy or
    /// signed out.
    /// @param pack as it was shown; with the digest that it has to have still
    void send(const Pack &pack, const QString &path, const QByteArray &bytes);
    /// Ends what is on its way, which says so.
    void cancel();
    bool isBusy() const { return m_busy; }
    /// Journal numbers of the last send()'s look and change; 0 where it came to none.
    quint64 lookNumber() const { return m_look; }
    quint64 changeNumber() const { return m_change; }

Q_SIGNALS:
    /// The change goes out now.
    void sending();
    /// @param pack with its new digest
    void sent(const packdesk::Pack &pack);
    /// Nothing was sent: the pack has another image. @param now the pack with that one
    void moved(const packdesk::Pack &now);
    /// Nothing was sent: what the pack is now could not be read.
    void notLooked(const packdesk::ApiError &error);
    /// The change was refused, or it is not known what became of it.
    void failed(const packdesk::ApiError &error);

private:
    void change(const Pack &pack, const QString &path, const QByteArray &bytes);

    SessionHolder *m_sessions;
    Jobs *m_jobs;
    OutcomeController *m_outcomes;
    quint64 m_look = 0;
    quint64 m_change = 0;
    bool m_busy = false;
};

} // namespace packdesk
