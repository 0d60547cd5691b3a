// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/observer/screen.h"

#include <functional>

namespace packdesk::bench {

class Program;

/// Milliseconds from an act to what was seen of it; below zero: nothing was.
struct Seen
{
    double first = -1;
    double last = -1;
    int changes = 0;
};

/// Watches until all is quiet: no pixel of the watched area has changed for a while, in which the
/// program worked for 10 ms at most.
class Watcher
{
public:
    using Rule = std::function<bool(const Picture &)>;

    /// Nothing is owned.
    Watcher(Screen *screen, Program *program)
        : m_screen(screen)
        , m_program(program)
    {
    }

    /// From `act` to the last change before the quiet.
    Seen changesAfter(const std::function<void()> &act, int quietMs, int timeoutMs);
    /// `first` is the time of the first change after which the rule holds, and holds until the
    /// quiet; -1 where it does not hold then.
    Seen holdsAfter(Clock::time_point start, const Rule &rule, int quietMs, int timeoutMs);

private:
    Seen watch(Clock::time_point start, int quietMs, int timeoutMs,
               const std::function<bool(double)> &onChange);

    Screen *m_screen;
    Program *m_program;
};

} // namespace packdesk::bench
