// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/controls.h"

#include <algorithm>

namespace packdesk {

std::optional<Billing> billingFromText(const QString &text)
{
    for (const Billing billing :
         {Billing::Active, Billing::PastDue, Billing::WindingDown, Billing::TrialOver}) {
        if (textOf(billing) == text)
            return billing;
    }
    return std::nullopt;
}

QString textOf(Billing billing)
{
    switch (billing) {
    case Billing::Active:
        return QStringLiteral("active");
    case Billing::PastDue:
        return QStringLiteral("past_due");
    case Billing::WindingDown:
        return QStringLiteral("winding_down");
    case Billing::TrialOver:
        return QStringLiteral("trial_over");
    }
    return {};
}

Controls::Controls(Billing billing)
    : m_billing(billing)
{
}

Billing Controls::billing() const
{
    const std::lock_guard lock(m_mutex);
    return m_billing;
}

void Controls::setBilling(Billing billing)
{
    const std::lock_guard lock(m_mutex);
    m_billing = billing;
}

bool Controls::purgeFails() const
{
    const std::lock_guard lock(m_mutex);
    return m_purgeFails;
}

void Controls::setPurgeFails(bool fails)
{
    const std::lock_guard lock(m_mutex);
    m_purgeFails = fails;
}

int Controls::delay() const
{
    const std::lock_guard lock(m_mutex);
    return m_delay;
}

void Controls::setDelay(int milliseconds)
{
    const std::lock_guard lock(m_mutex);
    m_delay = milliseconds;
}

void Controls::queueFault(const Fault &fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults += fault;
}

std::optional<Fault> Controls::takeFault(const QString &method, const QString &path)
{
    const std::lock_guard lock(m_mutex);
    const auto matches = [&](const Fault &fault) {
        return (fault.method.isEmpty() || fault.method == method)
            && (fault.path.isEmpty() || fault.path == path);
    };
    const auto found = std::find_if(m_faults.cbegin(), m_faults.cend(), matches);
    if (found == m_faults.cend())
        return std::nullopt;
    Fault fault = *found;
    m_faults.erase(found);
    return fault;
}

void Controls::clearFaults()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

} // namespace packdesk
