// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/threadgroup.h"

#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

namespace packdesk {

/// The numbers of the threads that have nothing more to do. Shared with them.
class ThreadGroup::Ended
{
public:
    void add(int number)
    {
        const std::lock_guard lock(m_mutex);
        m_numbers.push_back(number);
        m_changed.notify_all();
    }
    std::vector<int> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_numbers, {});
    }
    /// @return whether that many have ended
    bool waitFor(size_t count, std::chrono::milliseconds most)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, most, [&] { return m_numbers.size() >= count; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<int> m_numbers;
};

ThreadGroup::ThreadGroup()
    : m_ended(std::make_shared<Ended>())
{
}

ThreadGroup::~ThreadGroup()
{
    joinEnded();
    for (auto &[number, thread] : m_threads)
        thread.detach();
}

void ThreadGroup::start(std::packaged_task<void()> work)
{
    joinEnded();
    const int number = m_next++;
    m_threads.emplace(number, [work = std::move(work), ended = m_ended, number]() mutable {
        {
            auto own = std::move(work);
            own();
        }
        ended->add(number);
    });
}

bool ThreadGroup::waitForAll(std::chrono::milliseconds most)
{
    const bool none = m_ended->waitFor(m_threads.size(), most);
    joinEnded();
    return none;
}

// A thread that has said its end is as good as gone: its join is no wait.
void ThreadGroup::joinEnded()
{
    for (const int number : m_ended->take()) {
        m_threads.at(number).join();
        m_threads.erase(number);
    }
}

} // namespace packdesk
