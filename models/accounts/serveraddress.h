// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

namespace packdesk {

enum class AddressFault {
    Empty,
    /// A slug has lower-case letters, digits and hyphens, at most 63; no hyphen at an end.
    BadSlug,
    BadUrl,
    /// Only https, and http for loopback addresses.
    NotSecure,
    UserInfo,
    QueryOrFragment,
};

/// The API's base URL from what the user typed: a slug (`acme` becomes
/// `https://acme.evershell.ai/v1`) or a URL, used as it is without a trailing slash.
tl::expected<QUrl, AddressFault> parseServerAddress(const QString &text);

/// Whether this host (without brackets) is `localhost`, 127.0.0.0/8 or ::1: the only ones that
/// may be reached over plain http.
bool isLoopbackHost(const QString &host);

/// A name for an account at this URL: the slug where it is an organisation's own host, else the
/// host with its port.
QString nameForServer(const QUrl &baseUrl);

} // namespace packdesk
