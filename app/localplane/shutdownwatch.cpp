// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/shutdownwatch.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace packdesk {

namespace {

sigset_t endingSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

bool stdinEnded()
{
    std::array<char, 512> ignored;
    const ssize_t got = ::read(STDIN_FILENO, ignored.data(), ignored.size());
    return got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN);
}

} // namespace

ShutdownWatch::ShutdownWatch(bool withStdin)
    : m_withStdin(withStdin)
{
    const sigset_t set = endingSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_signals = ::signalfd(-1, &set, SFD_CLOEXEC);
}

ShutdownWatch::~ShutdownWatch()
{
    ::close(m_signals);
}

void ShutdownWatch::wait()
{
    std::array<pollfd, 2> waiting{{{m_signals, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
    const nfds_t count = m_withStdin ? 2 : 1;
    for (;;) {
        if (::poll(waiting.data(), count, -1) < 0)
            continue;
        if (waiting[0].revents != 0)
            return;
        if (m_withStdin && waiting[1].revents != 0 && stdinEnded())
            return;
    }
}

void ShutdownWatch::unblockSignals()
{
    const sigset_t set = endingSignals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace packdesk
