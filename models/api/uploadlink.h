// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <mutex>

namespace packdesk {

/// What an upload's worker and its exchange share. Either may end first.
class UploadLink
{
public:
    explicit UploadLink(QObject *receiver)
        : m_receiver(receiver)
    {
    }

    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }

    /// GUI thread: nothing is delivered from here on.
    void detach()
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
    }
    /// Worker: runs the action in the receiver's thread, if it is still there.
    void post(std::function<void()> action)
    {
        const std::lock_guard lock(m_mutex);
        if (m_receiver) {
            QMetaObject::invokeMethod(m_receiver, std::move(action), Qt::QueuedConnection);
        }
    }

private:
    std::atomic<bool> m_cancelled = false;
    std::mutex m_mutex;
    QObject *m_receiver;
};

} // namespace packdesk
