// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

namespace packdesk {

/// Waits for the reasons to end: SIGTERM, SIGINT and, where asked for, the end of stdin.
/// To be made before any thread starts: the signals are blocked in all of them.
class ShutdownWatch
{
public:
    explicit ShutdownWatch(bool withStdin);
    ~ShutdownWatch();
    ShutdownWatch(const ShutdownWatch &) = delete;
    ShutdownWatch &operator=(const ShutdownWatch &) = delete;

    /// Blocks until there is a reason.
    void wait();

    /// For children, between fork and exec: lets the signals through again.
    static void unblockSignals();

private:
    bool m_withStdin;
    int m_signals = -1;
};

} // namespace packdesk
