// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <atomic>
#include <thread>

namespace packdesk {

class RequestLog;

/// A docker-registry on loopback with the sample images, for the demo; ends with this program,
/// also when that is killed. Made and destroyed on the main thread.
class DemoRegistry
{
public:
    /// Both programs that are needed are on the PATH.
    static bool isPossible();

    /// Chooses the port: the one of the last run where it is free.
    /// @param folder of its own; created
    DemoRegistry(const QString &folder, RequestLog &log);
    ~DemoRegistry();
    DemoRegistry(const DemoRegistry &) = delete;
    DemoRegistry &operator=(const DemoRegistry &) = delete;

    /// `127.0.0.1:PORT`; known before the registry runs.
    QString address() const;
    /// The references of the sample images that will be there.
    QStringList samples() const;
    /// Starts the registry and, on a thread, pushes what it does not have yet. Returns at once.
    void start();

private:
    bool writeConfig() const;
    bool waitUntilReady() const;
    void pushSamples();
    bool push(const QString &sample, const QString &repository, const QStringList &tags);
    bool has(const QString &repository, const QString &tag) const;

    QString m_folder;
    RequestLog &m_log;
    int m_port;
    QProcess m_process;
    std::atomic_bool m_stopping = false;
    std::thread m_pusher;
};

} // namespace packdesk
