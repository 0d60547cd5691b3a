// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/bulkwords.h"

#include "ui/words/actionwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/rolewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace packdesk {

namespace {

constexpr qsizetype longestCode = 60;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(BulkWords)
};

QString obstacleInShort(ActionObstacle obstacle)
{
    switch (obstacle) {
    case ActionObstacle::NotOwned:
        return Tr::tr("Not yours");
    case ActionObstacle::MissingScope:
        return Tr::tr("Permission missing");
    case ActionObstacle::BillingInactive:
        return Tr::tr("Billing is inactive");
    case ActionObstacle::OutcomePending:
        return Tr::tr("An earlier change is open");
    case ActionObstacle::Offline:
        return Tr::tr("Server not reached");
    default:
        return Tr::tr("Not possible");
    }
}

QString excludedText(const BulkItem &item)
{
    if (!item.users.isEmpty())
        return item.users.size() == 1 ? Tr::tr("Used by 1 role")
                                      : Tr::tr("Used by %1 roles").arg(item.users.size());
    return item.alreadySo ? Tr::tr("Is so already") : obstacleInShort(item.obstacle);
}

QString failedText(const BulkItem &item)
{
    if (!item.error)
        return Tr::tr("Failed");
    QStringList facts;
    if (item.error->httpStatus > 0)
        facts += QString::number(item.error->httpStatus);
    if (!item.error->code.isEmpty())
        facts += visibleText(item.error->code, longestCode);
    return facts.isEmpty() ? Tr::tr("Failed: no answer")
                           : Tr::tr("Failed: %1").arg(facts.join(QStringLiteral(" · ")));
}

int countOf(const QList<BulkItem> &items, BulkState state)
{
    return int(std::ranges::count(items, state, &BulkItem::state));
}

} // namespace

QString bulkStateText(const BulkItem &item)
{
    switch (item.state) {
    case BulkState::Ready:
        return Tr::tr("Will be sent");
    case BulkState::Excluded:
        return excludedText(item);
    case BulkState::Waiting:
        return Tr::tr("Waiting");
    case BulkState::Running:
        return Tr::tr("Running");
    case BulkState::Done:
        return Tr::tr("Done");
    case BulkState::Failed:
        return failedText(item);
    case BulkState::Unknown:
        return item.checksEnded ? Tr::tr("Not known") : Tr::tr("Not known, being checked");
    case BulkState::NotSent:
        break;
    }
    return Tr::tr("Not sent");
}

QString bulkExplanation(const BulkItem &item)
{
    if (item.state == BulkState::Excluded && !item.users.isEmpty())
        return Tr::tr("It will not be sent: %1 use it. Detach it from them first.")
            .arg(rolesInWords(item.users));
    if (item.state == BulkState::Excluded && !item.alreadySo)
        return obstacleText(item.obstacle, &item.pack, {});
    if (item.error)
        return describe(*item.error, {}).sentences();
    return bulkStateText(item);
}

QString bulkSummary(const QList<BulkItem> &items)
{
    QStringList parts;
    const auto add = [&](BulkState state, const QString &text) {
        if (const int count = countOf(items, state); count > 0)
            parts += text.arg(count);
    };
    add(BulkState::Done, Tr::tr("%1 done"));
    add(BulkState::Failed, Tr::tr("%1 failed"));
    add(BulkState::Unknown, Tr::tr("%1 not known"));
    add(BulkState::NotSent, Tr::tr("%1 not sent"));
    add(BulkState::Excluded, Tr::tr("%1 left out"));
    return parts.join(QStringLiteral(", "));
}

} // namespace packdesk
