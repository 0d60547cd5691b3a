// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/serveraddress.h"

#include <QStringList>

#include <algorithm>

namespace packdesk {

namespace {

constexpr qsizetype slugLimit = 63;

constexpr QLatin1String organisationDomain(".evershell.ai");

bool isSlug(const QString &text)
{
    const auto allowed
        = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return !text.isEmpty() && text.size() <= slugLimit && !text.startsWith(u'-')
        && !text.endsWith(u'-') && std::ranges::all_of(text, allowed);
}

bool looksLikeUrl(const QString &text)
{
    return std::ranges::any_of(
        text, [](QChar c) { return c == u':' || c == u'/' || c == u'.' || c == u'@'; });
}

bool isLoopbackIpv4(const QString &host)
{
    const QStringList octets = host.split(u'.');
    if (octets.size() != 4 || octets.constFirst() != QLatin1String("127"))
        return false;
    return std::ranges::all_of(octets, [](const QString &octet) {
        bool ok = false;
        const int value = octet.toInt(&ok);
        return ok && value >= 0 && value <= 255 && QString::number(value) == octet;
    });
}

// QUrl drops an empty user part, so only the typed text still shows it.
bool hasUserInfo(const QString &text)
{
    const qsizetype start = text.indexOf(QLatin1String("://")) + 3;
    const QString authority
        = text.mid(start).section(u'/', 0, 0).section(u'?', 0, 0).section(u'#', 0, 0);
    return authority.contains(u'@');
}

QUrl withoutTrailingSlash(QUrl url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

tl::expected<QUrl, AddressFault> parseUrl(const QString &text)
{
    if (!text.contains(QLatin1String("://")))
        return tl::make_unexpected(AddressFault::BadUrl);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return tl::make_unexpected(AddressFault::BadUrl);
    if (hasUserInfo(text))
        return tl::make_unexpected(AddressFault::UserInfo);
    if (url.hasQuery() || url.hasFragment())
        return tl::make_unexpected(AddressFault::QueryOrFragment);
    const bool https = url.scheme() == QLatin1String("https");
    const bool http = url.scheme() == QLatin1String("http");
    if (!https && !(http && isLoopbackHost(url.host())))
        return tl::make_unexpected(AddressFault::NotSecure);
    return withoutTrailingSlash(url);
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || host == QLatin1String("::1") || isLoopbackIpv4(host);
}

tl::expected<QUrl, AddressFault> parseServerAddress(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return tl::make_unexpected(AddressFault::Empty);
    if (looksLikeUrl(typed))
        return parseUrl(typed);
    if (!isSlug(typed))
        return tl::make_unexpected(AddressFault::BadSlug);
    return QUrl(QLatin1String("https://") + typed + organisationDomain + QLatin1String("/v1"));
}

QString nameForServer(const QUrl &baseUrl)
{
    // Encoded, so that a look-alike letter in a host name is seen.
    QString host = baseUrl.host(QUrl::FullyEncoded);
    if (baseUrl.port() == -1 && host.endsWith(organisationDomain)) {
        const QString slug = host.chopped(organisationDomain.size());
        if (isSlug(slug))
            return slug;
    }
    if (host.contains(u':') && !host.startsWith(u'['))
        host = QLatin1Char('[') + host + QLatin1Char(']');
    return baseUrl.port() == -1 ? host : QStringLiteral("%1:%2").arg(host).arg(baseUrl.port());
}

} // namespace packdesk
