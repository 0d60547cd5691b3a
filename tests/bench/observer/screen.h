// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/observer/picture.h"

#include <chrono>
#include <memory>
#include <optional>

namespace packdesk::bench {

using Clock = std::chrono::steady_clock;

/// The screen of an X server as any of its clients sees it, and a keyboard and a mouse for it.
/// What the server reports as drawn is read back and compared, so that only pixels that differ
/// count. Every member may end the program with a sentence where the server is gone.
class Screen
{
public:
    Screen();
    ~Screen();

    Area whole() const;
    /// The largest window that is shown; empty where there is none.
    Area largestWindow() const;

    /// Gives it the keyboard, as a window manager would.
    void focusLargestWindow();

    /// Watches this area from now on.
    void watch(const Area &area);
    const Picture &picture() const;
    /// Waits for the next difference. @return when it had been read; empty after the deadline
    std::optional<Clock::time_point> nextChange(Clock::time_point deadline);
    /// How long it takes to ask for the whole watched area and to get it.
    Clock::duration timeToRead();

    /// The key that gives this symbol without others (below 256: Latin-1); 0 where none does.
    int keyOf(unsigned keysym) const;
    /// Presses and releases it.
    void strike(int key);
    void click(int x, int y);
    void moveTo(int x, int y);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace packdesk::bench
