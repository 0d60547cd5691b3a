// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <ctime>

namespace packdesk::test {

/// Most milliseconds of the processor for work that grows with its input and no faster: ten times
/// and more of what it takes, so that a slow machine is no failure, and far less than the same
/// input takes where the work is quadratic. What AddressSanitizer adds, and what is not optimised
/// beside it, is no work of ours.
#if defined(__SANITIZE_ADDRESS__)
constexpr qint64 mostMs = 10000;
#else
constexpr qint64 mostMs = 1000;
#endif

/// Measures work from its construction on: the time of the processor that this process has used,
/// all of its threads together, the kernel's work for it included. Programs that run beside this
/// one do not count, and waiting does not either, so this is nothing for deadlines.
class ProcessorTime
{
public:
    /// Milliseconds.
    qint64 elapsed() const { return qint64(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

} // namespace packdesk::test
