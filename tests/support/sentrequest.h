// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/request.h"

#include <QFile>
#include <QSignalSpy>

#include <chrono>

namespace packdesk {

/// Starts a request and waits for its end; false where it did not come in time or came twice.
template <typename R>
bool runToEnd(R &request, std::chrono::milliseconds most = std::chrono::seconds(20))
{
    QSignalSpy finished(&request, &Request::finished);
    request.start();
    if (!finished.isEmpty()) {
        return false;
    }
    return (finished.wait(int(most.count())) || finished.count() == 1) && finished.count() == 1;
}

/// Writes a file of so many bytes, none of which looks like a request.
inline QString writeArchive(const QString &folder, qint64 bytes)
{
    const QString path = folder + QStringLiteral("/pack-1.0.0.tar.gz");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(bytes)) {
        qFatal("no archive to send");
    }
    return path;
}

} // namespace packdesk
