// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/rolescontroller.h"

#include "app/errorcontroller.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/api/requests.h"
#include "models/packs/roleusage.h"
#include "ui/words/rolewords.h"

namespace packdesk {

RolesController::RolesController(SessionHolder *sessions, Jobs *jobs, const WordsSource *words,
                                 ErrorController *errors, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_jobs(jobs)
    , m_words(words)
    , m_errors(errors)
{
    connect(m_sessions, &SessionHolder::changed, this, [this] {
        m_running = 0;
        m_roles.reset();
        m_failure.clear();
        Q_EMIT changed();
    });
}

void RolesController::read()
{
    const auto session = m_sessions->current();
    if (!session || isReading())
        return;
    m_running = runJob(*m_jobs, *m_sessions, std::make_unique<ListAgentRoles>(session->connection),
                       this, [this](const Result<AgentRoles> &result) { onRead(result); });
    Q_EMIT changed();
}

void RolesController::onRead(const Result<AgentRoles> &result)
{
    // Told where roles are shown, and in the activity.
    m_errors->claim(std::exchange(m_running, 0));
    if (result) {
        m_roles = *result;
        m_failure.clear();
    } else {
        m_roles.reset();
        const auto text = describe(result.error(), m_words->context());
        m_failure = text.sentences() + QLatin1Char('\n') + text.facts();
    }
    Q_EMIT changed();
}

std::optional<AgentRoles> RolesController::usersOf(const QString &packId) const
{
    return m_roles ? std::optional(rolesUsing(*m_roles, packId)) : std::nullopt;
}

QString RolesController::keepText(const QString &packId) const
{
    const auto users = usersOf(packId);
    if (!users)
        return tr("Which roles use it is not known: they may still hold the old reach.");
    return users->isEmpty() ? QString() : rolesKeepText(*users);
}

} // namespace packdesk
