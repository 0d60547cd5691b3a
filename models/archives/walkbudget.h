// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereader.h"

#include <QElapsedTimer>

namespace packdesk {

/// What is left of an archive's caps while it is read; says why a reading has to end. Its clock
/// is monotonic and starts with the object.
class WalkBudget
{
public:
    WalkBudget(const ArchiveLimits &limits, CancelFlag cancelled);

    /// Counts inflated bytes; false when the reading has to end.
    bool spend(qint64 bytes);
    /// Asks clock and asker only.
    bool mayGoOn();
    bool countEntry();
    qint64 inflated() const { return m_inflated; }
    /// Why it ended; nullopt while it may go on. `detail` is the cap.
    const std::optional<Finding> &verdict() const { return m_verdict; }

private:
    void end(FindingKind kind, const QString &detail);

    ArchiveLimits m_limits;
    CancelFlag m_cancelled;
    QElapsedTimer m_clock;
    qint64 m_inflated = 0;
    int m_entries = 0;
    std::optional<Finding> m_verdict;
};

} // namespace packdesk
