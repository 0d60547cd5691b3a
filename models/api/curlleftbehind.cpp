// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/curlupload.h"

#include <QtGlobal>

#include <array>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace packdesk {

// A server that refuses while bytes are going out and then resets: libcurl may meet the reset when
// it sends, before it has looked for an answer, and gives up. The answer is then still in the
// socket. Under TLS it is out of reach here.

int CurlUpload::onClose(int socket)
{
#ifdef Q_OS_UNIX
    const bool isPlain = m_request.url.scheme() == QLatin1String("http") && !m_proxy;
    if (isPlain && m_sent && !m_ended && !m_bodyComplete && !hasWholeAnswer()) {
        QByteArray left;
        std::array<char, 16384> buffer;
        ssize_t count = 0;
        while (left.size() < m_request.answerBytes
               && (count = recv(socket, buffer.data(), buffer.size(), MSG_DONTWAIT)) > 0) {
            left.append(buffer.data(), count);
        }
        onLeftBehind(left);
    }
    return ::close(socket);
#else
    Q_UNUSED(socket)
    return 0;
#endif
}

void CurlUpload::onLeftBehind(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (!m_finalHead) {
        const qsizetype end = bytes.indexOf('\n', at);
        // What does not begin like an answer is the rest of something that libcurl holds.
        if (end < 0 || (at == 0 && m_answer.status == 0 && !bytes.startsWith("HTTP/1."))) {
            return;
        }
        onHeader(bytes.constData() + at, size_t(end + 1 - at));
        at = end + 1;
    }
    onBody(bytes.constData() + at, size_t(bytes.size() - at));
}

} // namespace packdesk
