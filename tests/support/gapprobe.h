// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace packdesk::test {

/// Measures the gaps of the GUI thread's event loop: a timer that wants to run every 5 ms and
/// remembers the longest time between two of its runs.
class GapProbe : public QObject
{
public:
    static constexpr int intervalMs = 5;

    GapProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(intervalMs);
        connect(&m_timer, &QTimer::timeout, this, &GapProbe::tick);
        m_timer.start();
        m_clock.start();
    }

    /// Begins anew.
    void reset()
    {
        m_longest = 0;
        m_ticks = 0;
        m_clock.restart();
    }
    /// Milliseconds, the gap that is still open included.
    qint64 longest() const { return qMax(m_longest, m_clock.elapsed()); }
    int ticks() const { return m_ticks; }

private:
    void tick()
    {
        m_longest = qMax(m_longest, m_clock.restart());
        ++m_ticks;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    int m_ticks = 0;
};

} // namespace packdesk::test
