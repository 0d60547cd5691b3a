// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <mutex>

class QIODevice;

namespace packdesk {

/// One line of the log: what was asked and what came of it, and nothing that is secret.
struct LogLine
{
    QString method;
    /// Path without its query.
    QByteArray path;
    int status = 0;
    QString requestId;
    /// Code of the envelope; empty where there was none.
    QString code;
    qint64 milliseconds = 0;
};

/// Writes one line for each request, and notes of the program itself. Any thread.
class RequestLog
{
public:
    /// @param device open for writing; must outlive the log
    explicit RequestLog(QIODevice &device);

    void write(const LogLine &line);
    void note(const QString &text);

private:
    void writeLine(const QByteArray &line);

    QIODevice &m_device;
    std::mutex m_mutex;
};

} // namespace packdesk
