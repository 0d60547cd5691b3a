// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/curlhandles.h"

#include <QFileInfo>

namespace packdesk {

void CurlUpload::setUp()
{
    m_curl = std::make_unique<Handles>();
    m_curl->set(CURLOPT_ERRORBUFFER, m_curl->errorText.data());
    m_curl->set(CURLOPT_HEADERFUNCTION, &CurlUpload::headerHook);
    m_curl->set(CURLOPT_HEADERDATA, this);
    m_curl->set(CURLOPT_WRITEFUNCTION, &CurlUpload::bodyHook);
    m_curl->set(CURLOPT_WRITEDATA, this);
#ifdef Q_OS_UNIX
    m_curl->set(CURLOPT_CLOSESOCKETFUNCTION, &CurlUpload::closeHook);
    m_curl->set(CURLOPT_CLOSESOCKETDATA, this);
#endif
    setUpConnection();
    setUpHeaders();
    setUpBody();
    libCurl().multiAddHandle(m_curl->multi, m_curl->easy);
}

void CurlUpload::setUpConnection()
{
    Handles &curl = *m_curl;
    curl.set(CURLOPT_URL, m_request.url.toEncoded().constData());
    curl.set(CURLOPT_PROTOCOLS_STR, "http,https");
    curl.set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl.set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl.set(CURLOPT_FOLLOWLOCATION, 0L);
    // libcurl sends again what it sent on a reused connection that turned out to be dead.
    curl.set(CURLOPT_FRESH_CONNECT, 1L);
    curl.set(CURLOPT_FORBID_REUSE, 1L);
    curl.set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    curl.set(CURLOPT_NOSIGNAL, 1L);
    curl.set(CURLOPT_TCP_KEEPALIVE, 1L);
    curl.set(CURLOPT_CONNECTTIMEOUT_MS, long(m_policy.connecting.count()));
#if LIBCURL_VERSION_NUM >= 0x075700
    curl.set(CURLOPT_QUICK_EXIT, 1L);
#endif
    if (!m_policy.trustedCertificates.isEmpty()) {
        curl.set(CURLOPT_CAINFO, QFile::encodeName(m_policy.trustedCertificates).constData());
        curl.set(CURLOPT_CAPATH, static_cast<char *>(nullptr));
    }
    // Set even when empty: otherwise libcurl looks at the environment by itself.
    curl.set(CURLOPT_NOPROXY, "");
    curl.set(CURLOPT_PROXY, m_proxy ? m_proxy->host.toUtf8().constData() : "");
    curl.set(CURLOPT_HEADEROPT, long(CURLHEADER_SEPARATE));
    curl.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    if (m_proxy) {
        curl.set(CURLOPT_PROXYPORT, long(m_proxy->port));
        curl.set(CURLOPT_PROXYTYPE,
                 long(m_proxy->socks ? CURLPROXY_SOCKS5_HOSTNAME : CURLPROXY_HTTP));
        if (!m_proxy->user.isEmpty()) {
            curl.set(CURLOPT_PROXYUSERNAME, m_proxy->user.toUtf8().constData());
            curl.set(CURLOPT_PROXYPASSWORD, m_proxy->password.toUtf8().constData());
        }
    }
}

void CurlUpload::setUpHeaders()
{
    for (const auto &[name, value] : stampedHeaders(m_policy, m_request.key)) {
        m_curl->headers = libCurl().slistAppend(m_curl->headers, (name + ": " + value).constData());
    }
    // Without waiting for `100 Continue`: that costs a second with every server that does not
    // send it, and libcurl answers a 417 by sending the request again.
    m_curl->headers = libCurl().slistAppend(m_curl->headers, "Expect:");
    m_curl->headers = libCurl().slistAppend(m_curl->headers, "Connection: close");
    m_curl->set(CURLOPT_HTTPHEADER, m_curl->headers);
    m_request.key = Secret();
}

void CurlUpload::setUpBody()
{
    curl_mimepart *visibility = libCurl().mimeAddpart(m_curl->mime);
    libCurl().mimeName(visibility, "visibility");
    const QByteArray value = m_request.visibility.toUtf8();
    libCurl().mimeData(visibility, value.constData(), size_t(value.size()));

    curl_mimepart *archive = libCurl().mimeAddpart(m_curl->mime);
    libCurl().mimeName(archive, "archive");
    libCurl().mimeFilename(archive, QFileInfo(m_request.filePath).fileName().toUtf8().constData());
    libCurl().mimeType(archive, "application/gzip");
    // Without a way to seek back, libcurl cannot send the body a second time.
    libCurl().mimeDataCb(archive, m_file.size(), &CurlUpload::readHook, nullptr, nullptr, this);
    m_curl->set(CURLOPT_MIMEPOST, m_curl->mime);
}

int CurlUpload::closeHook(void *self, int socket)
{
    return static_cast<CurlUpload *>(self)->onClose(socket);
}

size_t CurlUpload::readHook(char *bytes, size_t size, size_t count, void *self)
{
    return static_cast<CurlUpload *>(self)->onRead(bytes, size * count);
}

size_t CurlUpload::headerHook(char *bytes, size_t size, size_t count, void *self)
{
    return static_cast<CurlUpload *>(self)->onHeader(bytes, size * count);
}

size_t CurlUpload::bodyHook(char *bytes, size_t size, size_t count, void *self)
{
    return static_cast<CurlUpload *>(self)->onBody(bytes, size * count);
}

} // namespace packdesk
