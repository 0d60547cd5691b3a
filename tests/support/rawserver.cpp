// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/rawserver.h"

#include <array>
#include <chrono>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace packdesk {

namespace {

constexpr int longestWait = 10000;

} // namespace

QByteArray RawConnection::received() const
{
    const std::lock_guard lock(m_mutex);
    return m_received;
}

bool RawConnection::readMore()
{
    std::array<char, 65536> buffer;
    for (int waited = 0; waited < longestWait && !m_woken && !m_closed; waited += 20) {
        pollfd poll{m_socket, POLLIN, 0};
        if (::poll(&poll, 1, 20) == 0) {
            continue;
        }
        const ssize_t count = recv(m_socket, buffer.data(), buffer.size(), 0);
        if (count <= 0) {
            return false;
        }
        const std::lock_guard lock(m_mutex);
        if (m_received.size() == m_requestStart) {
            ++m_heads;
        }
        m_received.append(buffer.data(), count);
        return true;
    }
    return false;
}

bool RawConnection::readBytes(qsizetype count)
{
    while (m_received.size() - m_requestStart < count) {
        if (!readMore()) {
            return false;
        }
    }
    return true;
}

bool RawConnection::readHead()
{
    while (m_received.indexOf("\r\n\r\n", m_requestStart) < 0) {
        if (!readMore()) {
            return false;
        }
    }
    return true;
}

bool RawConnection::readRequest()
{
    if (!readHead()) {
        return false;
    }
    const qsizetype end = m_received.indexOf("\r\n\r\n", m_requestStart) + 4;
    const QByteArray head = m_received.mid(m_requestStart, end - m_requestStart).toLower();
    const qsizetype at = head.indexOf("content-length:");
    qsizetype length = 0;
    if (at >= 0) {
        const qsizetype stop = head.indexOf('\r', at);
        length = head.mid(at + 15, stop - at - 15).trimmed().toLongLong();
    }
    return readBytes(end - m_requestStart + length);
}

void RawConnection::drain()
{
    while (readMore()) { }
}

void RawConnection::forget()
{
    const std::lock_guard lock(m_mutex);
    m_requestStart = m_received.size();
}

void RawConnection::send(const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size() && !m_woken && !m_closed) {
        pollfd poll{m_socket, POLLOUT, 0};
        if (::poll(&poll, 1, 20) == 0) {
            continue;
        }
        const ssize_t count = ::send(m_socket, bytes.constData() + done,
                                     size_t(bytes.size() - done), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0) {
            m_broken = true;
            return;
        }
        done += count;
    }
}

void RawConnection::stopWriting()
{
    shutdown(m_socket, SHUT_WR);
}

void RawConnection::close()
{
    if (!m_closed.exchange(true)) {
        ::close(m_socket);
    }
}

void RawConnection::reset()
{
    const linger hard{1, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close();
}

void RawConnection::wait(int milliseconds)
{
    for (int waited = 0; waited < milliseconds && !m_woken; waited += 10) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void RawConnection::wake()
{
    m_woken = true;
}

RawServer::RawServer(Script script)
    : m_script(std::move(script))
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_listener, plain, length) != 0 || listen(m_listener, 64) != 0
        || getsockname(m_listener, plain, &length) != 0) {
        qFatal("no loopback port to listen on");
    }
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { acceptAll(); });
}

RawServer::~RawServer()
{
    stopListening();
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &connection : m_connections) {
            connection->wake();
        }
    }
    for (std::thread &thread : m_threads) {
        thread.join();
    }
}

void RawServer::stopListening()
{
    if (m_acceptor.joinable()) {
        shutdown(m_listener, SHUT_RDWR);
        m_acceptor.join();
        ::close(m_listener);
    }
}

void RawServer::acceptAll()
{
    for (;;) {
        const int socket = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) {
            return;
        }
        const std::lock_guard lock(m_mutex);
        const int index = int(m_connections.size());
        m_connections.push_back(std::make_unique<RawConnection>(socket, index));
        m_threads.emplace_back([this, connection = m_connections.back().get()] {
            m_script(*connection);
            connection->close();
        });
    }
}

QUrl RawServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(m_port));
}

int RawServer::connections() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_connections.size());
}

int RawServer::heads() const
{
    const std::lock_guard lock(m_mutex);
    int heads = 0;
    for (const auto &connection : m_connections) {
        heads += connection->heads();
    }
    return heads;
}

QByteArray RawServer::received() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray all;
    for (const auto &connection : m_connections) {
        all += connection->received();
    }
    return all;
}

QByteArray RawServer::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace packdesk
