// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/api/pack.h"
#include "models/review/filechange.h"

#include <QObject>

namespace packdesk {

class Jobs;
class Journal;
class OutcomeController;
class SessionHolder;

/// Puts one file into a pack after the other, and nothing into a pack that is not as it was shown:
/// it looks at the pack's digest right before, and where the server states none, at the file. The
/// API has no condition for the change itself, so that between the look and the change a moment
/// stays. GUI thread.
class FileSender : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    FileSender(SessionHolder *sessions, Jobs *jobs, const Journal *journal,
               OutcomeController *outcomes, QObject *parent = nullptr);

    /// Ends in exactly one of sent(), moved(), occupied(), notLooked() and failed(), never from
    /// within, and isBusy() no more by then; in none where the session is another. Without effect
    /// while busy or signed out.
    /// @param pack as it was shown; with the digest that it has to have still
    /// @param change with the bytes that the file has to have still where no digest tells it
    void send(const Pack &pack, const FileChange &change);
    /// Ends what is on its way, which says so.
    void cancel();
    bool isBusy() const { return m_busy; }
    /// Journal numbers of the last send()'s last look and change; 0 where it came to none.
    quint64 lookNumber() const { return m_look; }
    quint64 changeNumber() const { return m_change; }

Q_SIGNALS:
    /// The change goes out now.
    void sending();
    /// @param pack with its new digest
    void sent(const packdesk::Pack &pack);
    /// Nothing was sent: the pack has another image or, where the server states none, another file
    /// at this path. @param now the pack with that one
    void moved(const packdesk::Pack &now);
    /// Nothing was sent: another change of this pack is on its way.
    void occupied();
    /// Nothing was sent: what the pack is now could not be read.
    void notLooked(const packdesk::ApiError &error);
    /// The change was refused, or it is not known what became of it.
    void failed(const packdesk::ApiError &error);

private:
    void onLooked(const Result<Pack> &now);
    void lookAtFile(const Pack &now);
    void change();

    SessionHolder *m_sessions;
    Jobs *m_jobs;
    const Journal *m_journal;
    OutcomeController *m_outcomes;
    Pack m_pack;
    FileChange m_file;
    quint64 m_look = 0;
    quint64 m_change = 0;
    bool m_busy = false;
};

} // namespace packdesk
