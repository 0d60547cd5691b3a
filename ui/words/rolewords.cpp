// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/rolewords.h"

#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype mostRoles = 5;
constexpr qsizetype mostNames = 8;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RoleWords)
};

bool isProduction(const AgentRole &role)
{
    return role.environment == QLatin1String("production");
}

QString namesOf(const QStringList &capabilities)
{
    QStringList names;
    for (const auto &name : capabilities.first(qMin(capabilities.size(), mostNames)))
        names += visibleText(name, longestName);
    const auto more = capabilities.size() - names.size();
    const auto listed = names.join(QStringLiteral(", "));
    return more > 0 ? Tr::tr("%1 and %2 more", "names, number").arg(listed).arg(more) : listed;
}

QString olderExplanation(const RoleUsage &usage)
{
    QStringList sentences;
    if (!usage.differing.isEmpty())
        sentences += Tr::tr("Its copy differs from what the pack asks for now in: %1.")
                         .arg(namesOf(usage.differing));
    if (!usage.missing.isEmpty())
        sentences += Tr::tr("It does not have: %1.").arg(namesOf(usage.missing));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

QString environmentText(const QString &environment)
{
    if (environment == QLatin1String("production"))
        return Tr::tr("Production", "environment");
    if (environment == QLatin1String("staging"))
        return Tr::tr("Staging", "environment");
    if (environment == QLatin1String("development"))
        return Tr::tr("Development", "environment");
    return environment.isEmpty() ? notStatedText() : visibleText(environment, longestName);
}

QString roleTitle(const AgentRole &role)
{
    return visibleText(titleOf(role), longestName);
}

QString roleWithEnvironment(const AgentRole &role)
{
    if (role.environment.isEmpty())
        return roleTitle(role);
    return Tr::tr("%1 (%2)", "role, environment")
        .arg(roleTitle(role), environmentText(role.environment).toLower());
}

QString rolesInWords(const AgentRoles &roles)
{
    QStringList names;
    for (const auto &role : roles.first(qMin(roles.size(), mostRoles)))
        names += roleWithEnvironment(role);
    const auto more = roles.size() - names.size();
    if (more > 0)
        return Tr::tr("%1 and %2 more", "roles, number")
            .arg(names.join(QStringLiteral(", ")))
            .arg(more);
    if (names.size() < 2)
        return names.join(QString());
    const auto last = names.takeLast();
    return Tr::tr("%1 and %2", "roles, last role").arg(names.join(QStringLiteral(", ")), last);
}

QString holdingText(RoleHolding holding)
{
    switch (holding) {
    case RoleHolding::NothingAsked:
        return Tr::tr("The pack asks for nothing");
    case RoleHolding::Same:
        return Tr::tr("Same as the pack");
    case RoleHolding::OlderCopy:
        return Tr::tr("Older copy");
    case RoleHolding::NotThere:
        return Tr::tr("Not there");
    case RoleHolding::NotReadable:
        break;
    }
    return Tr::tr("Not readable");
}

QString holdingExplanation(const RoleUsage &usage)
{
    switch (usage.holding) {
    case RoleHolding::NothingAsked:
        return Tr::tr("The pack asks for no network access.");
    case RoleHolding::Same:
        return Tr::tr("The role holds every capability of the pack, with the same reach.");
    case RoleHolding::OlderCopy:
        return olderExplanation(usage);
    case RoleHolding::NotThere:
        return Tr::tr("The role holds none of the pack's capabilities.");
    case RoleHolding::NotReadable:
        break;
    }
    return Tr::tr("The capabilities of the pack or of the role are not stated, or cannot be "
                  "understood.");
}

QString usedByText(const AgentRoles &roles)
{
    if (roles.isEmpty())
        return Tr::tr("used by no role");
    const auto inProduction = std::ranges::count_if(roles, isProduction);
    const auto used = roles.size() == 1 ? Tr::tr("used by 1 role")
                                        : Tr::tr("used by %1 roles").arg(roles.size());
    return inProduction == 0
        ? used
        : Tr::tr("%1, %2 in production", "used by 2 roles, number").arg(used).arg(inProduction);
}

QString rolesKeepText(const AgentRoles &roles)
{
    if (roles.isEmpty())
        return {};
    return Tr::tr("Roles keep the permissions that were copied when the pack was attached: %1 may "
                  "still hold the old ones.")
        .arg(rolesInWords(roles));
}

} // namespace packdesk
