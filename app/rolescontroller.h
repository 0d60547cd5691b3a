// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/agentrole.h"
#include "models/api/apierror.h"

#include <QObject>

#include <optional>

namespace packdesk {

class ErrorController;
class Jobs;
class SessionHolder;
class WordsSource;

/// Reads the roles of the organisation and keeps them for the session. What could not be read is
/// not known, which is not the same as none. GUI thread.
class RolesController : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    RolesController(SessionHolder *sessions, Jobs *jobs, const WordsSource *words,
                    ErrorController *errors, QObject *parent = nullptr);

    /// Without effect while signed out or while a reading is on its way.
    void read();
    bool isReading() const { return m_running != 0; }
    /// As they were read last; empty where the last reading failed, or none has ended yet.
    const std::optional<AgentRoles> &roles() const { return m_roles; }
    /// Why they are not known, as plain text; empty where they are, or are being read.
    QString failure() const { return m_failure; }
    /// Of those, the ones that use the pack; empty where that is not known.
    std::optional<AgentRoles> usersOf(const QString &packId) const;
    /// After a change of what a pack may reach: which roles may still hold the old reach; empty
    /// where no role uses it.
    QString keepText(const QString &packId) const;

Q_SIGNALS:
    /// Another state of reading, or other roles.
    void changed();

private:
    void onRead(const Result<AgentRoles> &result);

    SessionHolder *m_sessions;
    Jobs *m_jobs;
    const WordsSource *m_words;
    ErrorController *m_errors;
    std::optional<AgentRoles> m_roles;
    QString m_failure;
    quint64 m_running = 0;
};

} // namespace packdesk
