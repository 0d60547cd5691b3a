// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/observer/watcher.h"

#include "tests/bench/observer/program.h"

namespace packdesk::bench {

namespace {

double millisecondsBetween(Clock::time_point start, Clock::time_point end)
{
    return std::chrono::duration<double, std::milli>(end - start).count();
}

} // namespace

// `onChange` says whether quiet may follow: before the rule holds, it is only waited.
Seen Watcher::watch(Clock::time_point start, int quietMs, int timeoutMs,
                    const std::function<bool(double)> &onChange)
{
    Seen seen;
    const auto quiet = std::chrono::milliseconds(quietMs);
    const auto deadline = start + std::chrono::milliseconds(timeoutMs);
    bool mayEnd = onChange(-1);
    auto ticks = m_program->processorTicks();
    auto since = Clock::now();
    while (Clock::now() < deadline && m_program->isRunning()) {
        if (const auto when = m_screen->nextChange(std::min(since + quiet, deadline))) {
            seen.last = millisecondsBetween(start, *when);
            if (seen.changes++ == 0)
                seen.first = seen.last;
            mayEnd = onChange(seen.last);
            since = *when;
            ticks = m_program->processorTicks();
            continue;
        }
        const auto now = m_program->processorTicks();
        if (mayEnd && now - ticks <= 1)
            return seen;
        ticks = now;
        since = Clock::now();
    }
    return seen;
}

Seen Watcher::changesAfter(const std::function<void()> &act, int quietMs, int timeoutMs)
{
    const auto start = Clock::now();
    act();
    return watch(start, quietMs, timeoutMs, [](double) { return true; });
}

Seen Watcher::holdsAfter(Clock::time_point start, const Rule &rule, int quietMs, int timeoutMs)
{
    double held = -1;
    Seen seen = watch(start, quietMs, timeoutMs, [&](double when) {
        if (!rule(m_screen->picture()))
            held = -1;
        else if (held < 0)
            held = when;
        return held >= 0;
    });
    seen.first = held;
    return seen;
}

} // namespace packdesk::bench
