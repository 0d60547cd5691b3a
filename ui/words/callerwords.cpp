// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/callerwords.h"

#include "ui/words/plaintext.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CallerWords)
};

QString permissionSetText(const QString &set)
{
    if (set == QLatin1String("full_access"))
        return Tr::tr("full access", "permissions of a key");
    if (set == QLatin1String("submit_observe"))
        return Tr::tr("submit and observe", "permissions of a key");
    if (set == QLatin1String("read_only"))
        return Tr::tr("read only", "permissions of a key");
    return visibleText(set, longestName);
}

QString roleText(const QString &role)
{
    if (role == QLatin1String("owner"))
        return Tr::tr("owner", "role of a person");
    if (role == QLatin1String("operator"))
        return Tr::tr("operator", "role of a person");
    if (role == QLatin1String("member"))
        return Tr::tr("member", "role of a person");
    return visibleText(role, longestName);
}

} // namespace

QString callerText(const Caller &caller)
{
    if (!caller.apiKeyLabel.isEmpty())
        return Tr::tr("Key %1").arg(visibleText(caller.apiKeyLabel, longestName));
    return caller.email.isEmpty() ? Tr::tr("Your key") : visibleText(caller.email, longestName);
}

QString callerSummary(const Caller &caller, const QString &organisation)
{
    const QString who = organisation.isEmpty()
        ? callerText(caller)
        : Tr::tr("%1 of %2", "key of organisation")
              .arg(callerText(caller), visibleText(organisation, longestName));
    if (!caller.permissionsStated)
        return Tr::tr("%1 · the server does not say whether it may change packs").arg(who);
    return caller.mayChangePacks() ? Tr::tr("%1 · may change packs").arg(who)
                                   : Tr::tr("%1 · may read packs, not change them").arg(who);
}

QString callerLine(const Caller &caller)
{
    const QString name = !caller.apiKeyLabel.isEmpty()
        ? Tr::tr("key %1").arg(visibleText(caller.apiKeyLabel, longestName))
        : (caller.email.isEmpty() ? Tr::tr("API key") : visibleText(caller.email, longestName));
    const QString rights
        = caller.isApiKey() ? permissionSetText(caller.apiKeyPermissionSet) : roleText(caller.role);
    return rights.isEmpty() ? name : name + QStringLiteral(" · ") + rights;
}

QString permissionReason(const Caller &caller)
{
    if (caller.mayChangePacks())
        return {};
    return Tr::tr("%1 lacks a permission. Ask an owner or operator for caps:write.")
        .arg(callerText(caller));
}

} // namespace packdesk
