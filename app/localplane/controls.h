// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/refusal.h"

#include <QList>

#include <mutex>
#include <optional>

namespace packdesk {

enum class Billing { Active, PastDue, WindingDown, TrialOver };

std::optional<Billing> billingFromText(const QString &text);
QString textOf(Billing billing);

/// A fault that the next matching request meets; empty texts match everything.
struct Fault
{
    QString method;
    QString path;
    /// Waited before anything else, in milliseconds.
    int delay = 0;
    /// Answered instead of doing the work; nullopt: the work is done after the delay.
    std::optional<Refusal> refusal;
};

/// The switches that a test or a tour turns while the server runs. Any thread.
class Controls
{
public:
    explicit Controls(Billing billing);

    Billing billing() const;
    void setBilling(Billing billing);

    /// While set, purging the image of an uploaded pack fails.
    bool purgeFails() const;
    void setPurgeFails(bool fails);

    /// Milliseconds that every request waits.
    int delay() const;
    void setDelay(int milliseconds);

    void queueFault(const Fault &fault);
    /// Takes the first queued fault that matches.
    std::optional<Fault> takeFault(const QString &method, const QString &path);
    void clearFaults();

private:
    mutable std::mutex m_mutex;
    Billing m_billing;
    bool m_purgeFails = false;
    int m_delay = 0;
    QList<Fault> m_faults;
};

} // namespace packdesk
