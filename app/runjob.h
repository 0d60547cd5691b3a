// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session.h"
#include "models/activity/jobs.h"

namespace packdesk {

/// Hands a request to the jobs and calls `answer(result)` when it has finished, unless the
/// context is gone or another session is in force by then.
/// @return the journal number
template <typename R, typename Answer>
quint64 runJob(Jobs &jobs, const SessionHolder &sessions, std::unique_ptr<R> request,
               QObject *context, Answer answer)
{
    auto *raw = request.get();
    QObject::connect(raw, &Request::finished, context,
                     [raw, &sessions, session = sessions.current(), answer] {
                         if (sessions.isCurrent(session))
                             answer(raw->result());
                     });
    return jobs.run(std::move(request));
}

} // namespace packdesk
