// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/exchange.h"

#include <httplib.h>
#include <mutex>
#include <set>
#include <thread>
#include <unordered_map>

namespace packdesk {

/// cpp-httplib's server with three things added: an Exchange for each request, answers that
/// arrive although the request is still being sent (the connection is half closed and drained
/// for a while, since closing at once would reset it), and a stop that does not wait for
/// connections which say nothing.
class HttpServer : public httplib::Server
{
public:
    HttpServer();

    /// The request that the calling thread answers. Only valid in a handler.
    Exchange &exchange();

    /// Stops listening and ends every connection. Any thread.
    void stopAll();

private:
    class Binding;

    bool process_and_close_socket(socket_t socket) override;
    void serve(socket_t socket);
    static void drain(socket_t socket);

    std::mutex m_mutex;
    std::set<socket_t> m_sockets;
    std::unordered_map<std::thread::id, Exchange *> m_exchanges;
};

} // namespace packdesk
