// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace packdesk {

class Secret;

struct ProxyAddress
{
    QString host;
    quint16 port = 0;
    bool socks = false;
    QString user;
    QString password;
};

/// What both stacks, Qt Network and libcurl, keep to: one value feeds the two.
struct NetworkPolicy
{
    QByteArray userAgent = QByteArrayLiteral("Packdesk/" PACKDESK_VERSION);
    /// Until name, connection and TLS stand.
    std::chrono::milliseconds connecting = std::chrono::seconds(15);
    /// Without a byte of the body moving.
    std::chrono::milliseconds sendStall = std::chrono::seconds(60);
    /// Of a read, from its last byte sent to the last byte of the answer; of a change, from the
    /// first byte of the answer to the last.
    std::chrono::milliseconds answering = std::chrono::seconds(60);
    /// Until the answer to a change begins.
    std::chrono::milliseconds changing = std::chrono::seconds(300);
    /// Until the answer to an upload begins: the server builds an image in this time.
    std::chrono::milliseconds building = std::chrono::hours(1);
    /// Used for every address; without a host the system's settings hold, but never for loopback.
    ProxyAddress proxy;
    /// PEM file with the only trusted certificates; empty: the system's.
    QString trustedCertificates;
};

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

/// The headers of every request, of both stacks; the one place that writes the key out.
Headers stampedHeaders(const NetworkPolicy &policy, const Secret &key);

/// The host is this machine: `localhost`, 127.0.0.0/8 or ::1.
bool isLoopback(const QString &host);
/// https, or http to loopback; nothing else is ever sent to.
bool isAllowed(const QUrl &url);
/// The proxy for this address; none: direct.
std::optional<ProxyAddress> proxyFor(const NetworkPolicy &policy, const QUrl &url);

} // namespace packdesk
