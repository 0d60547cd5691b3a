// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <future>
#include <map>
#include <memory>
#include <thread>

namespace packdesk {

/// Threads for work that cannot always be hurried, such as the lookup of a name: one each, so that
/// none keeps another waiting. Shared by those who start them and by the end of the program, which
/// must not be taken down around a thread. GUI thread.
class ThreadGroup
{
public:
    ThreadGroup();
    /// Waits for nothing: a thread that is still at work is left to itself.
    ~ThreadGroup();
    ThreadGroup(const ThreadGroup &) = delete;
    ThreadGroup &operator=(const ThreadGroup &) = delete;

    /// @param work owns all that it touches; it is destroyed on its thread
    void start(std::packaged_task<void()> work);
    /// Until no thread runs any more, or the time is over.
    /// @return whether none runs
    bool waitForAll(std::chrono::milliseconds most);

private:
    class Ended;

    void joinEnded();

    std::shared_ptr<Ended> m_ended;
    std::map<int, std::thread> m_threads;
    int m_next = 0;
};

using ThreadGroupPtr = std::shared_ptr<ThreadGroup>;

} // namespace packdesk
