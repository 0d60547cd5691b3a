// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/actionwords.h"

#include "models/api/pack.h"
#include "models/packs/snapshot.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ActionWords)
};

QString notOwnedText(const Pack *pack)
{
    if (pack && ownerOf(*pack) == PackOwner::Platform)
        return Tr::tr("The platform owns this pack, and only the platform can change it.");
    return Tr::tr("Another organisation owns this pack, and only that one can change it.");
}

QString callerOf(const ActionWordsContext &context)
{
    return context.caller.isEmpty() ? Tr::tr("Your key") : context.caller;
}

QString organisationOf(const ActionWordsContext &context)
{
    return context.organisation.isEmpty() ? Tr::tr("your organisation")
                                          : visibleText(context.organisation, longestName);
}

QString billingFact(const ActionWordsContext &context)
{
    const auto status = visibleText(context.billingStatus, longestName).replace(u'_', u' ');
    return status.isEmpty()
        ? Tr::tr("Billing of %1 is inactive.").arg(organisationOf(context))
        : Tr::tr("Billing of %1 is inactive (%2).").arg(organisationOf(context), status);
}

} // namespace

QString actionTitle(PackAction action)
{
    switch (action) {
    case PackAction::Create:
        return Tr::tr("Create from image", "action");
    case PackAction::Upload:
        return Tr::tr("Upload", "action");
    case PackAction::SetVisibility:
        return Tr::tr("Change visibility", "action");
    case PackAction::ReplaceImage:
        return Tr::tr("Replace image", "action");
    case PackAction::EditFile:
        return Tr::tr("Edit files", "action");
    case PackAction::Delete:
        break;
    }
    return Tr::tr("Delete", "action");
}

QString obstacleText(ActionObstacle obstacle, const Pack *pack, const ActionWordsContext &context)
{
    switch (obstacle) {
    case ActionObstacle::None:
        return {};
    case ActionObstacle::SignedOut:
        return Tr::tr("Sign in first.");
    case ActionObstacle::NoPack:
        return Tr::tr("Select a pack first.");
    case ActionObstacle::NotOwned:
        return notOwnedText(pack);
    case ActionObstacle::MissingScope:
        return Tr::tr("%1 lacks a permission. Ask an owner or operator for caps:write.")
            .arg(callerOf(context));
    case ActionObstacle::TierNotCommunity:
        return Tr::tr("Files can be edited in packs of the tier Community only; this one is %1.")
            .arg(pack ? tierText(pack->tier) : QString());
    case ActionObstacle::OriginNotUpload:
        return Tr::tr("Files can be edited in uploaded packs only. This one was made of an image: "
                      "replace its image instead.");
    case ActionObstacle::NoRepository:
        return Tr::tr("This pack was uploaded and has no repository that another image could come "
                      "from. Upload a new version instead.");
    case ActionObstacle::BillingInactive:
        return billingFact(context)
            + Tr::tr(" Reading and deleting still work. Ask an owner to settle billing.");
    case ActionObstacle::OutcomePending:
        return Tr::tr("It is not known yet what became of an earlier change of this pack. Packdesk "
                      "is checking.");
    case ActionObstacle::Offline:
        break;
    }
    return Tr::tr("The server could not be reached. Refresh the list when it is back.");
}

QString billingBanner(const ActionWordsContext &context)
{
    return billingFact(context)
        + Tr::tr(" Read and delete only: creating and changing packs is refused until an owner has "
                 "settled it.");
}

} // namespace packdesk
