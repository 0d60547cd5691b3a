// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/secret.h"
#include "models/api/threadgroup.h"

#include <QString>
#include <QUrl>

#include <memory>

namespace packdesk {

class HttpTransport;
class UploadTransport;
struct NetworkPolicy;

/// Everything that a request needs to reach one server as one caller: base URL, key, limits
/// and transports. Immutable, held by shared pointer, and replaced whole when the account
/// changes; a request keeps the connection alive until it has ended. GUI thread.
class Connection
{
public:
    struct Limits
    {
        qint64 listAnswerBytes = qint64(1) << 30;
        qint64 answerBytes = qint64(8) << 20;
        int connectSeconds = 15;
        int readSeconds = 60;
    };

    /// @param baseUrl the API's base URL, used as it is (`https://acme.evershell.ai/v1`)
    /// @param http, upload owned; never null
    Connection(QUrl baseUrl, Secret key, std::unique_ptr<HttpTransport> http,
               std::unique_ptr<UploadTransport> upload, const Limits &limits);
    ~Connection();

    /// A connection with the real transports: Qt Network for JSON, libcurl for uploads.
    /// @param threads where the uploads run; never null
    static std::shared_ptr<Connection> open(const QUrl &baseUrl, Secret key,
                                            const ThreadGroupPtr &threads
                                            = std::make_shared<ThreadGroup>());
    /// The same with other deadlines, proxy or trust than the product's.
    static std::shared_ptr<Connection>
    open(const QUrl &baseUrl, Secret key, const NetworkPolicy &policy, const Limits &limits,
         const ThreadGroupPtr &threads = std::make_shared<ThreadGroup>());

    const QUrl &baseUrl() const { return m_baseUrl; }
    /// Host, with the port where it is not the scheme's own: for titles and footers.
    QString hostLabel() const;
    const Secret &key() const { return m_key; }
    const Limits &limits() const { return m_limits; }
    HttpTransport &http() const { return *m_http; }
    UploadTransport &upload() const { return *m_upload; }

private:
    QUrl m_baseUrl;
    Secret m_key;
    std::unique_ptr<HttpTransport> m_http;
    std::unique_ptr<UploadTransport> m_upload;
    Limits m_limits;
};

} // namespace packdesk
