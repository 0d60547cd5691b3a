// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/gapprobe.h"

#include <QTest>

namespace packdesk::test {

/// No gap of the GUI thread may be longer, in milliseconds.
constexpr qint64 longestGapMs = 100;

/// Lets the event loop come round until the probe has run some more times.
inline void settle(const GapProbe &probe)
{
    const int wanted = probe.ticks() + 6;
    QTRY_VERIFY(probe.ticks() >= wanted);
}

inline void verifyNoStall(const GapProbe &probe)
{
    QVERIFY2(probe.longest() <= longestGapMs,
             qPrintable(QStringLiteral("longest gap %1 ms").arg(probe.longest())));
    qInfo("longest gap: %lld ms", probe.longest());
}

/// The probe is known to see what it is there for.
inline void verifySeesAStall(const GapProbe &probe)
{
    QTimer::singleShot(0, &probe, [] {
        QElapsedTimer stall;
        stall.start();
        while (stall.elapsed() < 150) { }
    });
    settle(probe);
    QVERIFY(probe.longest() >= 150);
}

} // namespace packdesk::test
