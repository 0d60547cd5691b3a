// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/socketstream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>

namespace packdesk {

SocketStream::SocketStream(socket_t socket, int timeout)
    : m_socket(socket)
    , m_timeout(timeout)
{
}

bool SocketStream::poll(short events, int milliseconds) const
{
    pollfd waiting{m_socket, events, 0};
    int ready = 0;
    do
        ready = ::poll(&waiting, 1, milliseconds);
    while (ready < 0 && errno == EINTR);
    return ready > 0;
}

ssize_t SocketStream::fill()
{
    ssize_t got = 0;
    do
        got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
    while (got < 0 && errno == EINTR);
    m_begin = 0;
    m_end = got > 0 ? size_t(got) : 0;
    return got;
}

bool SocketStream::waitForRequest(int milliseconds)
{
    if (m_begin < m_end)
        return true;
    return poll(POLLIN, milliseconds) && fill() > 0;
}

bool SocketStream::is_readable() const
{
    return m_begin < m_end || poll(POLLIN, m_timeout);
}

bool SocketStream::is_writable() const
{
    return poll(POLLOUT, m_timeout);
}

ssize_t SocketStream::read(char *ptr, size_t size)
{
    if (m_begin == m_end) {
        if (!is_readable())
            return -1;
        if (const ssize_t got = fill(); got <= 0)
            return got;
    }
    const size_t count = std::min(size, m_end - m_begin);
    std::memcpy(ptr, m_buffer.data() + m_begin, count);
    m_begin += count;
    return ssize_t(count);
}

ssize_t SocketStream::write(const char *ptr, size_t size)
{
    if (!is_writable())
        return -1;
    ssize_t sent = 0;
    do
        sent = ::send(m_socket, ptr, size, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent;
}

void SocketStream::get_remote_ip_and_port(std::string &ip, int &port) const
{
    // The server listens on loopback only.
    ip = "127.0.0.1";
    port = 0;
}

void SocketStream::get_local_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

} // namespace packdesk
