// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/weburl.h"

#include "models/api/libcurl.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <memory>

namespace packdesk {

namespace {

using Handle = std::unique_ptr<CURLU, decltype(LibCurl::urlCleanup)>;

// Null without libcurl.
Handle makeHandle()
{
    return {libCurl().isLoaded ? libCurl().url() : nullptr, libCurl().urlCleanup};
}

QByteArray part(CURLU *handle, CURLUPart which, unsigned flags = 0)
{
    char *text = nullptr;
    if (libCurl().urlGet(handle, which, &text, flags) != CURLUE_OK)
        return {};
    QByteArray copy(text);
    libCurl().free(text);
    return copy;
}

struct Range
{
    quint32 address;
    int bits;
};

constexpr std::array privateRanges{
    Range{0x00000000, 8},  Range{0x0A000000, 8},  Range{0x64400000, 10}, Range{0x7F000000, 8},
    Range{0xA9FE0000, 16}, Range{0xAC100000, 12}, Range{0xC0000000, 24}, Range{0xC0A80000, 16},
    Range{0xC6120000, 15}, Range{0xE0000000, 3}};

bool isPrivate4(quint32 address)
{
    return std::any_of(privateRanges.begin(), privateRanges.end(), [&](const Range &range) {
        return (address ^ range.address) >> (32 - range.bits) == 0;
    });
}

bool isLocal4(quint32 address)
{
    const auto first = address >> 24;
    return first == 0 || first == 127 || address >> 16 == 0xA9FE;
}

quint32 lastFour(const in6_addr &address)
{
    return quint32(address.s6_addr[12]) << 24 | quint32(address.s6_addr[13]) << 16
        | quint32(address.s6_addr[14]) << 8 | address.s6_addr[15];
}

bool carriesIpv4(const in6_addr &address)
{
    static constexpr std::array<unsigned char, 12> translated{0, 0x64, 0xFF, 0x9B};
    return IN6_IS_ADDR_V4MAPPED(&address) || IN6_IS_ADDR_V4COMPAT(&address)
        || std::equal(translated.begin(), translated.end(), std::begin(address.s6_addr));
}

bool isPrivate6(const in6_addr &address)
{
    if (IN6_IS_ADDR_LOOPBACK(&address) || IN6_IS_ADDR_UNSPECIFIED(&address))
        return true;
    if (carriesIpv4(address))
        return isPrivate4(lastFour(address));
    const auto first = address.s6_addr[0];
    return (first & 0xFE) == 0xFC || (first == 0xFE && (address.s6_addr[1] & 0x80))
        || first == 0xFF;
}

QByteArray withoutBrackets(const QByteArray &host)
{
    return host.startsWith('[') ? host.mid(1, host.size() - 2) : host;
}

} // namespace

std::optional<WebUrl> WebUrl::parse(const QByteArray &url)
{
    const auto handle = makeHandle();
    if (!handle || url.contains('\0')
        || libCurl().urlSet(handle.get(), CURLUPART_URL, url.constData(), 0))
        return std::nullopt;
    WebUrl result;
    result.m_url = part(handle.get(), CURLUPART_URL);
    result.m_scheme = part(handle.get(), CURLUPART_SCHEME);
    result.m_host = part(handle.get(), CURLUPART_HOST).toLower();
    result.m_port = part(handle.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
    result.m_path = part(handle.get(), CURLUPART_PATH);
    const bool web = result.m_scheme == "https" || result.m_scheme == "http";
    const bool user = !part(handle.get(), CURLUPART_USER).isNull()
        || !part(handle.get(), CURLUPART_PASSWORD).isNull();
    if (!web || user || result.m_host.isEmpty())
        return std::nullopt;
    return result;
}

std::optional<WebUrl> WebUrl::resolved(const QByteArray &location) const
{
    const auto handle = makeHandle();
    if (!handle || location.isEmpty()
        || libCurl().urlSet(handle.get(), CURLUPART_URL, m_url.constData(), 0)
        || libCurl().urlSet(handle.get(), CURLUPART_URL, location.constData(), 0)) {
        return std::nullopt;
    }
    return parse(part(handle.get(), CURLUPART_URL));
}

std::optional<WebUrl> WebUrl::withParameter(const QByteArray &name, const QByteArray &value) const
{
    const auto handle = makeHandle();
    const auto pair = name + '=' + value;
    if (!handle || libCurl().urlSet(handle.get(), CURLUPART_URL, m_url.constData(), 0)
        || libCurl().urlSet(handle.get(), CURLUPART_QUERY, pair.constData(),
                            CURLU_APPENDQUERY | CURLU_URLENCODE)) {
        return std::nullopt;
    }
    return parse(part(handle.get(), CURLUPART_URL));
}

QString WebUrl::shown() const
{
    return QString::fromUtf8(m_scheme + "://" + m_host + ':' + m_port + m_path).left(300);
}

bool WebUrl::hasOriginOf(const WebUrl &other) const
{
    return m_scheme == other.m_scheme && m_host == other.m_host && m_port == other.m_port;
}

bool WebUrl::isLoopback() const
{
    return m_host == "localhost" || isLoopbackAddress(withoutBrackets(m_host));
}

bool WebUrl::isLocal() const
{
    const auto host = withoutBrackets(m_host);
    if (isAddress(host))
        return isLocalAddress(host);
    return host == "localhost" || host.endsWith(".localhost");
}

bool WebUrl::isPrivate() const
{
    const auto host = withoutBrackets(m_host);
    if (isAddress(host))
        return isPrivateAddress(host);
    return host == "localhost" || host.endsWith(".localhost");
}

bool isAddress(const QByteArray &text)
{
    in_addr four = {};
    in6_addr six = {};
    return inet_pton(AF_INET, text.constData(), &four) == 1
        || inet_pton(AF_INET6, text.constData(), &six) == 1;
}

bool isPrivateAddress(const QByteArray &address)
{
    in_addr four = {};
    if (inet_pton(AF_INET, address.constData(), &four) == 1)
        return isPrivate4(ntohl(four.s_addr));
    in6_addr six = {};
    return inet_pton(AF_INET6, address.constData(), &six) != 1 || isPrivate6(six);
}

bool isLocalAddress(const QByteArray &address)
{
    in_addr four = {};
    if (inet_pton(AF_INET, address.constData(), &four) == 1)
        return isLocal4(ntohl(four.s_addr));
    in6_addr six = {};
    if (inet_pton(AF_INET6, address.constData(), &six) != 1)
        return false;
    return IN6_IS_ADDR_LOOPBACK(&six) || IN6_IS_ADDR_UNSPECIFIED(&six)
        || IN6_IS_ADDR_LINKLOCAL(&six) || (carriesIpv4(six) && isLocal4(lastFour(six)));
}

bool isLoopbackAddress(const QByteArray &address)
{
    in_addr four = {};
    if (inet_pton(AF_INET, address.constData(), &four) == 1)
        return ntohl(four.s_addr) >> 24 == 127;
    in6_addr six = {};
    return inet_pton(AF_INET6, address.constData(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

} // namespace packdesk
