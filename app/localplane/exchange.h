// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QString>

namespace packdesk {

/// What is known about one request while it is answered; belongs to the thread that answers.
struct Exchange
{
    /// Fresh for each request; in the envelope, in `X-Request-Id` and in the log.
    QString requestId;
    QElapsedTimer clock;
    /// Code of the envelope; empty where the request succeeded.
    QString code;
    /// Not the whole request was read, so that the connection cannot serve another one.
    bool closeAfterAnswer = false;
};

} // namespace packdesk
