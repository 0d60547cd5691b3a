// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/stampedrequest.h"

#include <QSslCertificate>
#include <QSslConfiguration>

namespace packdesk {

namespace {

void setAttributes(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
}

void setTls(QNetworkRequest &request, const NetworkPolicy &policy)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    // No ALPN: HTTP/2 is not to be offered.
    tls.setAllowedNextProtocols({});
    if (!policy.trustedCertificates.isEmpty()) {
        tls.setCaCertificates(QSslCertificate::fromPath(policy.trustedCertificates));
    }
    request.setSslConfiguration(tls);
}

} // namespace

QNetworkRequest stampedRequest(const HttpRequest &request, const NetworkPolicy &policy)
{
    QNetworkRequest stamped(request.url);
    for (const auto &[name, value] : stampedHeaders(policy, request.key)) {
        stamped.setRawHeader(name, value);
    }
    stamped.setRawHeader(QByteArrayLiteral("Accept"), request.accept);
    // Asking ourselves turns Qt's own decompression off, which has no limit that holds.
    stamped.setRawHeader(QByteArrayLiteral("Accept-Encoding"), QByteArrayLiteral("gzip"));
    if (!request.body.isEmpty()) {
        stamped.setRawHeader(QByteArrayLiteral("Content-Type"), request.contentType);
    }
    if (request.isChange) {
        stamped.setRawHeader(QByteArrayLiteral("Connection"), QByteArrayLiteral("close"));
        stamped.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }
    setAttributes(stamped);
    setTls(stamped, policy);
    return stamped;
}

} // namespace packdesk
