// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/httpserver.h"

#include "app/localplane/socketstream.h"
#include "app/localplane/ulid.h"

#include <QDeadlineTimer>

#include <array>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace packdesk {

namespace {

// An idle connection occupies a thread, and a client may open six of them.
constexpr size_t serverThreads = 48;
constexpr int idleMilliseconds = 5'000;
constexpr int silenceMilliseconds = 60'000;
constexpr int drainMilliseconds = 5'000;

} // namespace

/// Ties an exchange to the thread for the time of one request.
class HttpServer::Binding
{
public:
    Binding(HttpServer &server, Exchange &exchange)
        : m_server(server)
    {
        const std::lock_guard lock(m_server.m_mutex);
        m_server.m_exchanges[std::this_thread::get_id()] = &exchange;
    }
    ~Binding()
    {
        const std::lock_guard lock(m_server.m_mutex);
        m_server.m_exchanges.erase(std::this_thread::get_id());
    }
    Binding(const Binding &) = delete;
    Binding &operator=(const Binding &) = delete;

private:
    HttpServer &m_server;
};

HttpServer::HttpServer()
{
    new_task_queue = [] { return new httplib::ThreadPool(serverThreads); };
    set_keep_alive_max_count(1000);
    set_tcp_nodelay(true);
}

Exchange &HttpServer::exchange()
{
    const std::lock_guard lock(m_mutex);
    return *m_exchanges.at(std::this_thread::get_id());
}

void HttpServer::stopAll()
{
    stop();
    const std::lock_guard lock(m_mutex);
    for (const socket_t socket : m_sockets)
        ::shutdown(socket, SHUT_RDWR);
}

bool HttpServer::process_and_close_socket(socket_t socket)
{
    {
        const std::lock_guard lock(m_mutex);
        m_sockets.insert(socket);
    }
    serve(socket);
    {
        const std::lock_guard lock(m_mutex);
        m_sockets.erase(socket);
    }
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    return true;
}

void HttpServer::serve(socket_t socket)
{
    SocketStream stream(socket, silenceMilliseconds);
    for (size_t left = keep_alive_max_count_; left > 0; --left) {
        if (svr_sock_ == INVALID_SOCKET || !stream.waitForRequest(idleMilliseconds))
            return;
        Exchange exchange;
        exchange.requestId = newId(QStringLiteral("req_"));
        exchange.clock.start();
        const Binding binding(*this, exchange);
        bool closed = false;
        const bool answered = process_request(stream, left == 1, closed, [](httplib::Request &) {});
        if (exchange.closeAfterAnswer)
            return drain(socket);
        if (!answered || closed)
            return;
    }
}

void HttpServer::drain(socket_t socket)
{
    ::shutdown(socket, SHUT_WR);
    const QDeadlineTimer deadline(drainMilliseconds);
    std::array<char, 65536> discarded;
    while (!deadline.hasExpired()) {
        pollfd waiting{socket, POLLIN, 0};
        if (::poll(&waiting, 1, int(deadline.remainingTime())) <= 0)
            return;
        if (::recv(socket, discarded.data(), discarded.size(), 0) <= 0)
            return;
    }
}

} // namespace packdesk
