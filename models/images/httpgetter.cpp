// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/httpgetter.h"

#include "models/api/libcurl.h"

#include <QFile>

#include <arpa/inet.h>
#include <sys/socket.h>

namespace packdesk {

namespace {

constexpr qint64 mostHeaderBytes = 65'536;
constexpr qint64 mostErrorBytes = 65'536;
constexpr long connectSeconds = 15;
constexpr long stallSeconds = 60;
// How long a cancelled transfer goes on at most.
constexpr int cancelMilliseconds = 100;

using List = std::unique_ptr<curl_slist, decltype(LibCurl::slistFreeAll)>;

void append(List &list, const QByteArray &line)
{
    auto *whole = list.release();
    auto *longer = libCurl().slistAppend(whole, line.constData());
    list.reset(longer ? longer : whole);
}

RegistryFault faultOf(CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return RegistryFault::NameNotFound;
    case CURLE_COULDNT_CONNECT:
        return RegistryFault::Unreachable;
    case CURLE_OPERATION_TIMEDOUT:
        return RegistryFault::TimedOut;
    case CURLE_PEER_FAILED_VERIFICATION:
        return RegistryFault::Untrusted;
    case CURLE_SSL_CACERT_BADFILE:
        return RegistryFault::BadCaFile;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
        return RegistryFault::TlsFailed;
    case CURLE_ABORTED_BY_CALLBACK:
        return RegistryFault::Cancelled;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        return RegistryFault::ConnectionLost;
    default:
        return RegistryFault::ProtocolError;
    }
}

// Where a proxy connects for us, the socket's address is the proxy's, not the host's.
bool usesProxy()
{
    for (const auto *name :
         {"https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY"}) {
        if (qEnvironmentVariableIsSet(name))
            return true;
    }
    return false;
}

QByteArray basic(const RegistryCredentials &credentials)
{
    return (credentials.user.toUtf8() + ':' + credentials.password.reveal()).toBase64();
}

QByteArray addressOf(const sockaddr *address)
{
    char text[INET6_ADDRSTRLEN] = {};
    const void *raw = nullptr;
    if (address->sa_family == AF_INET)
        raw = &reinterpret_cast<const sockaddr_in *>(address)->sin_addr;
    else if (address->sa_family == AF_INET6)
        raw = &reinterpret_cast<const sockaddr_in6 *>(address)->sin6_addr;
    return raw && inet_ntop(address->sa_family, raw, text, sizeof text) ? QByteArray(text)
                                                                        : QByteArray();
}

struct SocketRule
{
    bool mayBePrivate = false;
    bool neverLocal = false;
    bool refused = false;
};

curl_socket_t openSocket(void *data, curlsocktype, curl_sockaddr *address)
{
    auto *rule = static_cast<SocketRule *>(data);
    const auto target = addressOf(&address->addr);
    if ((!rule->mayBePrivate && isPrivateAddress(target))
        || (rule->neverLocal && isLocalAddress(target))) {
        rule->refused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

} // namespace

struct HttpGetter::Transfer
{
    CURL *curl = nullptr;
    const HttpQuestion &question;
    const Sink &sink;
    CancelFlag cancelled;
    GetAnswer answer;
    qint64 headerBytes = 0;
    qint64 bodyBytes = 0;
    bool tooLarge = false;
    bool sinkFailed = false;
    SocketRule rule;
    char words[CURL_ERROR_SIZE] = {};

    bool takeBody(QByteArrayView bytes)
    {
        long status = 0;
        libCurl().easyGetinfo(curl, CURLINFO_RESPONSE_CODE, &status);
        bodyBytes += bytes.size();
        tooLarge = bodyBytes > (status == 200 ? question.mostBytes : mostErrorBytes);
        if (tooLarge)
            return false;
        if (status == 200 && sink) {
            sinkFailed = !sink(bytes);
            return !sinkFailed;
        }
        answer.body.append(bytes.data(), bytes.size());
        return true;
    }

    bool takeHeader(const QByteArray &line)
    {
        headerBytes += line.size();
        tooLarge = headerBytes > mostHeaderBytes;
        if (line.startsWith("HTTP/")) {
            answer = {};
            return !tooLarge;
        }
        const auto colon = line.indexOf(':');
        const auto name = line.left(colon).trimmed().toLower();
        const auto value = colon < 0 ? QByteArray() : line.mid(colon + 1).trimmed();
        if (name == "content-type")
            answer.contentType = value;
        else if (name == "location")
            answer.location = value;
        else if (name == "www-authenticate")
            answer.authenticate.append(value);
        else if (name == "link")
            answer.links.append(value);
        else if (name == "docker-content-digest")
            answer.contentDigest = value;
        return !tooLarge;
    }

    RegistryError error(CURLcode code) const
    {
        RegistryError failed;
        failed.host = question.url.host();
        failed.reason
            = QString::fromUtf8(words[0] ? words : libCurl().easyStrerror(code)).left(300);
        failed.fault = faultOf(code);
        if (tooLarge) {
            failed.fault = RegistryFault::TooLarge;
            failed.expected = QString::number(question.mostBytes);
        } else if (sinkFailed) {
            failed.fault = RegistryFault::FileFailed;
        } else if (rule.refused) {
            failed.fault = RegistryFault::UnsafeRedirect;
        }
        return failed;
    }

    static size_t body(char *bytes, size_t size, size_t count, void *self)
    {
        const auto length = size * count;
        const auto taken = static_cast<Transfer *>(self)->takeBody({bytes, qsizetype(length)});
        return taken ? length : 0;
    }

    static size_t header(char *bytes, size_t size, size_t count, void *self)
    {
        const auto length = size * count;
        const auto taken = static_cast<Transfer *>(self)->takeHeader({bytes, qsizetype(length)});
        return taken ? length : 0;
    }

    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        const auto &flag = static_cast<Transfer *>(self)->cancelled;
        return flag && flag->load() ? 1 : 0;
    }
};

HttpGetter::HttpGetter(CancelFlag cancelled, const QString &caFile)
    : m_cancelled(std::move(cancelled))
    , m_caFile(QFile::encodeName(caFile))
{
    if (!libCurl().isLoaded)
        return;
    m_curl = libCurl().easyInit();
    m_multi = libCurl().multiInit();
}

HttpGetter::~HttpGetter()
{
    if (!m_curl)
        return;
    libCurl().easyCleanup(m_curl);
    libCurl().multiCleanup(m_multi);
}

void HttpGetter::setUp(const HttpQuestion &question, Transfer &transfer)
{
    auto *curl = static_cast<CURL *>(m_curl);
    const auto set = libCurl().easySetopt;
    libCurl().easyReset(curl);
    set(curl, CURLOPT_URL, question.url.url().constData());
    set(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    set(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(curl, CURLOPT_HTTPGET, 1L);
    set(curl, CURLOPT_FOLLOWLOCATION, 0L);
    set(curl, CURLOPT_NOSIGNAL, 1L);
    // A name that is still being looked up does not hold up a cancelled transfer.
    set(curl, CURLOPT_QUICK_EXIT, 1L);
    set(curl, CURLOPT_USERAGENT, "packdesk/" PACKDESK_VERSION);
    set(curl, CURLOPT_CONNECTTIMEOUT, connectSeconds);
    set(curl, CURLOPT_TIMEOUT, long(question.seconds));
    set(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(curl, CURLOPT_LOW_SPEED_TIME, stallSeconds);
    set(curl, CURLOPT_ERRORBUFFER, transfer.words);
    set(curl, CURLOPT_WRITEFUNCTION, &Transfer::body);
    set(curl, CURLOPT_WRITEDATA, &transfer);
    set(curl, CURLOPT_HEADERFUNCTION, &Transfer::header);
    set(curl, CURLOPT_HEADERDATA, &transfer);
    set(curl, CURLOPT_NOPROGRESS, 0L);
    set(curl, CURLOPT_XFERINFOFUNCTION, &Transfer::progress);
    set(curl, CURLOPT_XFERINFODATA, &transfer);
    // A proxy could not reach this machine's loopback.
    if (question.url.isLoopback())
        set(curl, CURLOPT_PROXY, "");
    if (!m_caFile.isEmpty())
        set(curl, CURLOPT_CAINFO, m_caFile.constData());
    const bool ruled = !question.mayBePrivate || question.neverLocal;
    if (ruled && (question.url.isLoopback() || !usesProxy())) {
        transfer.rule = {question.mayBePrivate, question.neverLocal, false};
        set(curl, CURLOPT_OPENSOCKETFUNCTION, &openSocket);
        set(curl, CURLOPT_OPENSOCKETDATA, &transfer.rule);
        // A connection that is kept was opened under the other rule.
        set(curl, CURLOPT_FRESH_CONNECT, 1L);
    }
}

// Not curl_easy_perform(): its progress callback comes once a second where nothing moves.
int HttpGetter::perform()
{
    if (libCurl().multiAddHandle(m_multi, m_curl) != CURLM_OK)
        return CURLE_FAILED_INIT;
    int code = CURLE_OK;
    for (int running = 1; running > 0;) {
        if (libCurl().multiPerform(m_multi, &running) != CURLM_OK) {
            code = CURLE_FAILED_INIT;
            break;
        }
        if (m_cancelled && m_cancelled->load()) {
            code = CURLE_ABORTED_BY_CALLBACK;
            break;
        }
        if (running > 0)
            libCurl().multiPoll(m_multi, nullptr, 0, cancelMilliseconds, nullptr);
    }
    int left = 0;
    while (const auto *message = libCurl().multiInfoRead(m_multi, &left)) {
        if (message->msg == CURLMSG_DONE && code == CURLE_OK)
            code = message->data.result;
    }
    libCurl().multiRemoveHandle(m_multi, m_curl);
    return code;
}

tl::expected<GetAnswer, RegistryError> HttpGetter::get(const HttpQuestion &question,
                                                       const Sink &sink)
{
    if (!m_curl) {
        RegistryError missing;
        missing.fault = RegistryFault::Unreachable;
        missing.reason = QStringLiteral("libcurl could not be loaded");
        return tl::unexpected(missing);
    }
    auto *curl = static_cast<CURL *>(m_curl);
    Transfer transfer{curl, question, sink, m_cancelled, {}, 0, 0, false, false, {}};
    setUp(question, transfer);
    List headers(nullptr, libCurl().slistFreeAll);
    append(headers, "Accept-Encoding: identity");
    if (!question.accept.isEmpty())
        append(headers, "Accept: " + question.accept.join(", "));
    if (!question.token.isEmpty())
        append(headers, "Authorization: Bearer " + question.token);
    else if (question.credentials)
        append(headers, "Authorization: Basic " + basic(*question.credentials));
    libCurl().easySetopt(curl, CURLOPT_HTTPHEADER, headers.get());
    const auto code = CURLcode(perform());
    if (code != CURLE_OK)
        return tl::unexpected(transfer.error(code));
    long status = 0;
    const char *peer = nullptr;
    libCurl().easyGetinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    libCurl().easyGetinfo(curl, CURLINFO_PRIMARY_IP, &peer);
    transfer.answer.status = int(status);
    transfer.answer.peer = QByteArray(peer);
    return transfer.answer;
}

} // namespace packdesk
