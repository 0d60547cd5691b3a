// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/environment.h"

#include "ui/words/addresswords.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <string_view>

#include <unistd.h>

namespace packdesk {

namespace {

constexpr const char *keyVariable = "EVERSHELL_API_KEY";
constexpr const char *slugVariable = "EVERSHELL_SLUG";
constexpr const char *urlVariable = "EVERSHELL_API_URL";

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(packdesk::Environment)
};

// The kernel shows the bytes that the program was started with, whatever unsetenv() does: they
// are overwritten where they stand. A name may occur more than once.
Secret takeKey()
{
    QByteArray value;
    const std::string_view name(keyVariable);
    for (char **entry = environ; entry && *entry; ++entry) {
        const std::string_view text(*entry);
        if (text.size() <= name.size() || !text.starts_with(name) || text[name.size()] != '=')
            continue;
        char *bytes = *entry + name.size() + 1;
        if (value.isEmpty())
            value = QByteArray(bytes);
        explicit_bzero(bytes, std::strlen(bytes));
    }
    qunsetenv(keyVariable);
    return Secret(std::move(value));
}

Secret trimmed(const Secret &key)
{
    return Secret(key.reveal().trimmed());
}

bool isUsable(const Secret &key)
{
    return std::ranges::all_of(key.reveal(), [](char c) { return c > 0x20 && c < 0x7f; });
}

EnvironmentError badServer(const char *variable, AddressFault fault)
{
    const QString name = QString::fromLatin1(variable);
    return {EnvironmentFault::BadServer, name, fault,
            Words::tr("%1 cannot be used. %2").arg(name, addressText(fault))};
}

tl::expected<QUrl, EnvironmentError> serverFromEnvironment()
{
    const QString url = qEnvironmentVariable(urlVariable).trimmed();
    const QString slug = qEnvironmentVariable(slugVariable).trimmed();
    if (url.isEmpty() && slug.isEmpty()) {
        return tl::make_unexpected(EnvironmentError{
            EnvironmentFault::NoServer, QString::fromLatin1(keyVariable), AddressFault::Empty,
            Words::tr(
                "EVERSHELL_API_KEY is set, but not which server it is for. Set EVERSHELL_SLUG or "
                "EVERSHELL_API_URL too.")});
    }
    const bool byUrl = !url.isEmpty();
    const char *variable = byUrl ? urlVariable : slugVariable;
    const QString &text = byUrl ? url : slug;
    // parseServerAddress() takes both; each variable takes its own.
    const bool hasScheme = text.contains(QLatin1String("://"));
    if (byUrl != hasScheme)
        return tl::make_unexpected(
            badServer(variable, byUrl ? AddressFault::BadUrl : AddressFault::BadSlug));
    const auto parsed = parseServerAddress(text);
    if (!parsed)
        return tl::make_unexpected(
            badServer(variable, byUrl ? parsed.error() : AddressFault::BadSlug));
    return *parsed;
}

} // namespace

tl::expected<std::optional<EnvironmentSession>, EnvironmentError> takeEnvironmentSession()
{
    Secret key = trimmed(takeKey());
    if (key.isEmpty())
        return std::nullopt;
    if (!isUsable(key)) {
        return tl::make_unexpected(EnvironmentError{
            EnvironmentFault::BadKey, QString::fromLatin1(keyVariable), AddressFault::Empty,
            Words::tr("EVERSHELL_API_KEY is not a key: it holds characters that no key has.")});
    }
    auto server = serverFromEnvironment();
    if (!server)
        return tl::make_unexpected(std::move(server.error()));
    return EnvironmentSession{*server, std::move(key)};
}

} // namespace packdesk
