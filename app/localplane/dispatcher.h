// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/router.h"

#include <QByteArray>

namespace packdesk {

class Controls;
class HttpServer;
class RequestLog;
class TokenStore;

/// Between the HTTP server and the operations: gives every request an id, checks route, token,
/// scope and billing before the body is read, turns outcomes into answers, and logs. Sets all
/// handlers of the server; must outlive it while it listens.
class Dispatcher
{
public:
    Dispatcher(HttpServer &server, Router &router, TokenStore &tokens, Controls &controls,
               RequestLog &log);

private:
    struct Admitted
    {
        Router::Match match;
        Principal caller;
    };

    void setupHandlers();
    void setupBodyHandlers();
    /// Everything that can be refused from the head alone.
    tl::expected<Admitted, Refusal> admit(const httplib::Request &request);
    tl::expected<Principal, Refusal> authenticate(const httplib::Request &request);
    Outcome perform(const httplib::Request &request, RequestBody &body);
    Outcome meetFault(const httplib::Request &request);
    void handle(const httplib::Request &request, httplib::Response &response,
                const httplib::ContentReader *reader);
    void refuse(httplib::Response &response, const Refusal &refusal);
    void completeForeignError(httplib::Response &response);

    HttpServer &m_server;
    Router &m_router;
    TokenStore &m_tokens;
    Controls &m_controls;
    RequestLog &m_log;
};

} // namespace packdesk
