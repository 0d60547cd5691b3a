// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/registrypolicy.h"
#include "tests/fuzz/target.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace packdesk;

namespace {

bool isIn(const QHostAddress &address, std::initializer_list<const char *> nets)
{
    return std::any_of(nets.begin(), nets.end(), [&address](const char *net) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(net)));
    });
}

// What Qt says of the address, which Packdesk does not ask.
bool isLocal(const QHostAddress &address)
{
    return address.isLoopback() || address.isLinkLocal()
        || isIn(address, {"127.0.0.0/8", "169.254.0.0/16", "0.0.0.0/32", "::1/128", "::/128"});
}

bool isPrivate(const QHostAddress &address)
{
    return isLocal(address) || address.isMulticast() || address.isUniqueLocalUnicast()
        || isIn(address,
                {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "240.0.0.0/4",
                 "fec0::/10"});
}

// Null where the host is a name.
QHostAddress addressOf(const WebUrl &url)
{
    QString host = url.host();
    host.remove(QLatin1Char('[')).remove(QLatin1Char(']'));
    QHostAddress address(host);
    bool isMapped = false;
    const quint32 four = address.toIPv4Address(&isMapped);
    return isMapped ? QHostAddress(four) : address;
}

void judge(const RegistryOrigin &registry, const WebUrl &target)
{
    const QUrl seen(QString::fromUtf8(target.url()));
    fuzz::require(seen.userInfo().isEmpty(), "nobody is named in a URL");
    if (target.hasOriginOf(registry.base))
        return;
    fuzz::require(target.isHttps(), "another origin is asked over https");
    const QHostAddress address = addressOf(target);
    fuzz::require(address.isNull() || !isLocal(address), "no local address is asked");
    fuzz::require(registry.isPrivate || address.isNull() || !isPrivate(address),
                  "no private address is asked");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::array<RegistryOrigin, 4> registries = {
        RegistryOrigin{*WebUrl::parse("https://registry.example/v2/"), false},
        RegistryOrigin{*WebUrl::parse("https://10.1.2.3:5000/v2/"), true},
        RegistryOrigin{*WebUrl::parse("http://10.1.2.3:5000/v2/"), true},
        RegistryOrigin{*WebUrl::parse("https://registry.example:8443/v2/"), true},
    };
    fuzz::Input input(data, size);
    const RegistryOrigin &registry = registries[input.byte() % registries.size()];
    const QByteArray text = input.rest();
    for (const auto &target : {WebUrl::parse(text), registry.base.resolved(text)}) {
        if (!target)
            continue;
        if (mayAskRealm(registry, *target) || mayFollow(registry, *target))
            judge(registry, *target);
    }
    return 0;
}
