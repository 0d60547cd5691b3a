// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packaction.h"

#include <QObject>
#include <QSet>

namespace packdesk {

class Jobs;
class Journal;
class SessionHolder;
struct ApiError;
struct JournalEntry;

/// What the caller may do, by what is known of the session, of the server and of changes whose
/// outcome is open. GUI thread.
class Permissions : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    Permissions(const SessionHolder *sessions, Jobs *jobs, const Journal *journal,
                QObject *parent = nullptr);

    ActionObstacle obstacle(PackAction action, const Pack *pack) const;
    /// Why not, as plain text; empty where nothing stands in the way.
    QString reason(PackAction action, const Pack *pack) const;
    /// Reading and deleting are all that works, by the session or by the last answer to a change;
    /// says so, else empty.
    QString billingCaution() const;
    /// The list was kept by an earlier start and has not been read since: changes of what it holds
    /// wait for that.
    void setListKept(bool kept);

Q_SIGNALS:
    /// Some reason() may be another.
    void changed();
    /// A change was refused for billing: who the caller is has to be read again.
    void billingRefused();

private:
    void onSessionChanged();
    void onCallerChanged();
    void onJobFinished(quint64 number);
    void noteAnswer(const JournalEntry &entry);
    void notePending();

    const SessionHolder *m_sessions;
    const Journal *m_journal;
    /// Packs with a change whose outcome is being looked for.
    QSet<QString> m_pending;
    bool m_offline = false;
    bool m_isListKept = false;
    /// The last change that billing has a say in was refused for it.
    bool m_refused = false;
};

} // namespace packdesk
