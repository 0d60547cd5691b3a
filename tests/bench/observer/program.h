// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace packdesk::bench {

/// A program that was started by the observer. Ends it with all its children in the destructor.
class Program
{
public:
    /// From just before it the time is taken. @param variables NAME=VALUE, all that it sees
    /// @param log takes what it prints
    Program(const std::vector<std::string> &arguments, const std::vector<std::string> &variables,
            const std::string &log);
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    pid_t pid() const { return m_pid; }
    bool isRunning();
    /// Hundredths of seconds that all its threads had of the processors; 0 once it is gone.
    long processorTicks() const;

private:
    pid_t m_pid = 0;
};

} // namespace packdesk::bench
