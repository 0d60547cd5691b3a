// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/dispatcher.h"

#include "app/localplane/controls.h"
#include "app/localplane/httpserver.h"
#include "app/localplane/requestlog.h"
#include "app/localplane/tokenstore.h"

#include <QThread>

namespace packdesk {

namespace {

// A small rest is read, so that the connection can go on; a larger one is not worth it.
constexpr qint64 smallRest = 65536;

QString textOf(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QByteArray requestPath(const httplib::Request &request)
{
    return pathOf(QByteArray::fromStdString(request.target));
}

Refusal billingInactive(Billing billing)
{
    Refusal refusal{
        423,
        QStringLiteral("billing_inactive"),
        QStringLiteral("Billing of the organisation is not active (%1).").arg(textOf(billing)),
        {},
        -1};
    refusal.details.insert(QStringLiteral("billing_status"), textOf(billing));
    return refusal;
}

/// What cpp-httplib refused by itself, before any handler of ours was asked.
Refusal foreignRefusal(int status)
{
    const QString code = status == 400 ? QStringLiteral("validation_error")
        : status == 404                ? QStringLiteral("not_found")
        : status == 413                ? QStringLiteral("payload_too_large")
        : status == 414                ? QStringLiteral("uri_too_long")
        : status < 500                 ? QStringLiteral("validation_error")
                                       : QStringLiteral("internal");
    const QString message = status < 500
        ? QStringLiteral("The request is not well-formed HTTP, or not one that is served here.")
        : QStringLiteral("The server met a fault.");
    return {status, code, message, {}, -1};
}

} // namespace

Dispatcher::Dispatcher(HttpServer &server, Router &router, TokenStore &tokens, Controls &controls,
                       RequestLog &log)
    : m_server(server)
    , m_router(router)
    , m_tokens(tokens)
    , m_controls(controls)
    , m_log(log)
{
    setupHandlers();
    setupBodyHandlers();
}

void Dispatcher::setupHandlers()
{
    using HandlerResponse = httplib::Server::HandlerResponse;
    m_server.set_pre_routing_handler(
        [this](const httplib::Request &request, httplib::Response &response) {
            const bool bodyless = request.method == "GET" || request.method == "HEAD"
                || request.method == "OPTIONS" || !hasBody(request);
            if (!bodyless)
                return HandlerResponse::Unhandled;
            handle(request, response, nullptr);
            return HandlerResponse::Handled;
        });
    m_server.set_expect_100_continue_handler(
        [this](const httplib::Request &request, httplib::Response &response) {
            const auto admitted = admit(request);
            if (admitted)
                return 100;
            m_server.exchange().closeAfterAnswer = true;
            refuse(response, admitted.error());
            return admitted.error().status;
        });
    m_server.set_error_handler(httplib::Server::HandlerWithResponse(
        [this](const httplib::Request &, httplib::Response &response) {
            completeForeignError(response);
            return HandlerResponse::Handled;
        }));
    // Logged before it is sent: whoever holds a request id finds it in the log.
    m_server.set_post_routing_handler(
        [this](const httplib::Request &request, httplib::Response &response) {
            const Exchange &exchange = m_server.exchange();
            m_log.write({textOf(request.method), requestPath(request), response.status,
                         exchange.requestId, exchange.code, exchange.clock.elapsed()});
            response.set_header("X-Request-Id", exchange.requestId.toStdString());
            response.set_header("Cache-Control", "no-store");
            if (exchange.closeAfterAnswer)
                response.set_header("Connection", "close");
        });
}

void Dispatcher::setupBodyHandlers()
{
    const auto handler
        = [this](const httplib::Request &request, httplib::Response &response,
                 const httplib::ContentReader &reader) { handle(request, response, &reader); };
    m_server.Post(".*", handler);
    m_server.Put(".*", handler);
    m_server.Patch(".*", handler);
    m_server.Delete(".*", handler);
}

tl::expected<Principal, Refusal> Dispatcher::authenticate(const httplib::Request &request)
{
    const QByteArray header = QByteArray::fromStdString(request.get_header_value("Authorization"));
    if (header.left(7).toLower() != "bearer ")
        return tl::unexpected(unauthorized(QStringLiteral("A bearer token is needed.")));
    const auto principal = m_tokens.find(header.mid(7).trimmed());
    if (!principal)
        return tl::unexpected(unauthorized(QStringLiteral("The bearer token is not known.")));
    return *principal;
}

tl::expected<Dispatcher::Admitted, Refusal> Dispatcher::admit(const httplib::Request &request)
{
    auto match = m_router.find(textOf(request.method), QByteArray::fromStdString(request.target));
    if (!match)
        return tl::unexpected(match.error());

    auto caller = authenticate(request);
    if (!caller)
        return tl::unexpected(caller.error());

    const Access access = match->operation->access();
    if (access != Access::SignedIn && !caller->mayChangePacks())
        return tl::unexpected(
            permissionDenied(QStringLiteral("The scope caps:write is needed for this.")));
    if (access == Access::BilledChange && m_controls.billing() != Billing::Active)
        return tl::unexpected(billingInactive(m_controls.billing()));

    const qint64 limit = match->operation->bodyLimit();
    if (RequestBody(request, nullptr).declaredBytes() > limit)
        return tl::unexpected(payloadTooLarge(QStringLiteral("The body"), limit));
    return Admitted{*match, *caller};
}

Outcome Dispatcher::meetFault(const httplib::Request &request)
{
    int delay = m_controls.delay();
    const auto fault
        = m_controls.takeFault(textOf(request.method), QString::fromUtf8(requestPath(request)));
    if (fault)
        delay += fault->delay;
    if (delay > 0)
        QThread::msleep(ulong(delay));
    if (fault && fault->refusal)
        return tl::unexpected(*fault->refusal);
    return Answer{};
}

Outcome Dispatcher::perform(const httplib::Request &request, RequestBody &body)
{
    try {
        if (!request.target.starts_with("/_control/")) {
            if (const Outcome fault = meetFault(request); !fault)
                return fault;
        }
        auto admitted = admit(request);
        if (!admitted)
            return tl::unexpected(admitted.error());
        Call call{admitted->caller, admitted->match.path, admitted->match.query, body};
        return admitted->match.operation->answer(call);
    } catch (const std::exception &error) {
        m_log.note(QStringLiteral("%1 %2").arg(m_server.exchange().requestId,
                                               QString::fromUtf8(error.what())));
        return tl::unexpected(internalError(QStringLiteral("The server met a fault.")));
    }
}

void Dispatcher::handle(const httplib::Request &request, httplib::Response &response,
                        const httplib::ContentReader *reader)
{
    RequestBody body(request, reader);
    const Outcome outcome = perform(request, body);
    if (!outcome)
        refuse(response, outcome.error());
    else {
        response.status = outcome->status;
        response.set_content(outcome->body.toStdString(), outcome->contentType.toStdString());
    }
    if (body.isUntouched() && body.declaredBytes() > 0 && body.declaredBytes() <= smallRest)
        body.discard();
    // A body that nothing has a reader for, such as one of a GET, is still on the connection.
    if (!body.isConsumed() || (!reader && hasBody(request)))
        m_server.exchange().closeAfterAnswer = true;
}

void Dispatcher::refuse(httplib::Response &response, const Refusal &refusal)
{
    Exchange &exchange = m_server.exchange();
    exchange.code = refusal.code;
    response.status = refusal.status;
    response.set_content(envelope(refusal, exchange.requestId).toStdString(), "application/json");
    if (refusal.retryAfter >= 0)
        response.set_header("Retry-After", std::to_string(refusal.retryAfter));
    if (refusal.status == 401)
        response.set_header("WWW-Authenticate", "Bearer");
}

void Dispatcher::completeForeignError(httplib::Response &response)
{
    if (!m_server.exchange().code.isEmpty())
        return;
    m_server.exchange().closeAfterAnswer = true;
    refuse(response, foreignRefusal(response.status));
}

} // namespace packdesk
