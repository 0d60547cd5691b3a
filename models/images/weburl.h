// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace packdesk {

/// An absolute http or https URL, taken apart by libcurl, so that what is checked is what is
/// asked. URLs with user info are refused.
class WebUrl
{
public:
    static std::optional<WebUrl> parse(const QByteArray &url);
    /// What a Location header means here.
    std::optional<WebUrl> resolved(const QByteArray &location) const;
    /// With one more parameter in the query.
    std::optional<WebUrl> withParameter(const QByteArray &name, const QByteArray &value) const;

    const QByteArray &url() const { return m_url; }
    /// Without query and fragment, for people.
    QString shown() const;
    QString host() const { return QString::fromUtf8(m_host); }
    bool isHttps() const { return m_scheme == "https"; }
    /// Scheme, host and port are the same.
    bool hasOriginOf(const WebUrl &other) const;
    /// `localhost` or a loopback address.
    bool isLoopback() const;
    /// The host is written as a loopback or link-local address, or is below `localhost`.
    bool isLocal() const;
    /// The host is written as an address that is not a public one.
    bool isPrivate() const;

private:
    QByteArray m_url;
    QByteArray m_scheme;
    QByteArray m_host;
    QByteArray m_port;
    QByteArray m_path;
};

/// Loopback, link local, private, shared, multicast or reserved; true for what is no address.
bool isPrivateAddress(const QByteArray &address);
bool isLoopbackAddress(const QByteArray &address);
/// Loopback, unspecified or link-local, also where it is written as an IPv6 address: it means this
/// machine or its link only.
bool isLocalAddress(const QByteArray &address);
/// The text is an IPv4 or IPv6 address.
bool isAddress(const QByteArray &text);

} // namespace packdesk
