// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace packdesk {

/// What went over the line, as far as it takes to send the same again. Holds no secret.
struct RequestLine
{
    QByteArray method;
    /// Without user info and query.
    QString url;
    /// The JSON body; empty for reads, uploads and files.
    QByteArray body;
};

} // namespace packdesk
