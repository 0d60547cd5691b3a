// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <httplib.h>

namespace packdesk {

/// Bytes of one accepted connection, read through a buffer. Does not own the socket.
/// Used by one thread.
class SocketStream : public httplib::Stream
{
public:
    /// @param timeout of one read or write without a byte moving, in milliseconds
    SocketStream(socket_t socket, int timeout);

    /// Waits for the first byte of a next request.
    /// @return false on the end of the connection and after `milliseconds` of silence
    bool waitForRequest(int milliseconds);

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *ptr, size_t size) override;
    ssize_t write(const char *ptr, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

private:
    bool poll(short events, int milliseconds) const;
    ssize_t fill();

    socket_t m_socket;
    int m_timeout;
    std::array<char, 32768> m_buffer{};
    size_t m_begin = 0;
    size_t m_end = 0;
};

} // namespace packdesk
