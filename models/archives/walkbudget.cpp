// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/walkbudget.h"

namespace packdesk {

WalkBudget::WalkBudget(const ArchiveLimits &limits, CancelFlag cancelled)
    : m_limits(limits)
    , m_cancelled(std::move(cancelled))
{
    m_clock.start();
}

bool WalkBudget::spend(qint64 bytes)
{
    m_inflated += bytes;
    if (m_inflated > m_limits.inflatedBytes)
        end(FindingKind::TooLarge, QString::number(m_limits.inflatedBytes));
    return mayGoOn();
}

bool WalkBudget::countEntry()
{
    if (++m_entries > m_limits.entries)
        end(FindingKind::TooManyEntries, QString::number(m_limits.entries));
    return mayGoOn();
}

bool WalkBudget::mayGoOn()
{
    if (m_cancelled && m_cancelled->load())
        end(FindingKind::Cancelled, {});
    if (m_clock.hasExpired(qint64(m_limits.seconds) * 1000))
        end(FindingKind::TookTooLong, QString::number(m_limits.seconds));
    return !m_verdict;
}

void WalkBudget::end(FindingKind kind, const QString &detail)
{
    if (!m_verdict)
        m_verdict = Finding{Severity::Error, kind, {}, 0, 0, detail};
}

} // namespace packdesk
