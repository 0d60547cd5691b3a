// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/packreachwords.h"

#include "ui/words/packwords.h"
#include "ui/words/reachwords.h"
#include "ui/words/sizewords.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PackReachWords)
};

QString domainsText(const PackReach &reach)
{
    Reach counted;
    counted.domains = reach.domains;
    return reachText(counted);
}

QString reasonLines(const PackReach &reach)
{
    QStringList lines{domainsText(reach)};
    if (const auto marks = capabilityMarkTexts(reach.marks); !marks.isEmpty())
        lines += Tr::tr("Needs a look: %1.", "marks").arg(marks.join(QLatin1String(", ")));
    if (reach.errors == 1)
        lines += Tr::tr("1 problem in its capabilities.");
    else if (reach.errors > 1)
        lines += Tr::tr("%1 problems in its capabilities.").arg(countText(reach.errors));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString reachKindText(ReachKind kind)
{
    switch (kind) {
    case ReachKind::NeedsLook:
        return Tr::tr("Needs a look", "reach");
    case ReachKind::NothingMarked:
        return Tr::tr("Nothing marked", "reach");
    case ReachKind::NoCapabilities:
        return Tr::tr("No capabilities", "reach");
    case ReachKind::NotShared:
        return Tr::tr("Not shared", "reach");
    case ReachKind::NotStated:
        return notStatedText();
    case ReachKind::NotRead:
        break;
    }
    return Tr::tr("Not read yet", "reach");
}

QString packReachText(const PackReach &reach)
{
    if (!reach.readable)
        return Tr::tr("Not readable, needs a look", "reach");
    if (reach.needsLook())
        return Tr::tr("%1, needs a look", "3 domains").arg(domainsText(reach));
    return reach.kind == ReachKind::NothingMarked ? domainsText(reach) : reachKindText(reach.kind);
}

QString reachNumberText(const PackReach &reach)
{
    if (!reach.readable)
        return QStringLiteral("?");
    return reach.isCounted() ? countText(reach.domains) : QString();
}

QString reachMarkText(const PackReach &reach)
{
    if (!reach.readable)
        return Tr::tr("Not readable", "reach");
    return reach.kind == ReachKind::NothingMarked ? QString() : reachKindText(reach.kind);
}

QString packReachToolTip(const PackReach &reach)
{
    switch (reach.kind) {
    case ReachKind::NeedsLook:
        return reach.readable
            ? reasonLines(reach)
            : Tr::tr("Its capabilities cannot be read: what they allow is not known.");
    case ReachKind::NothingMarked:
        return domainsText(reach) + QLatin1Char('\n') + Tr::tr("Nothing in it is marked.");
    case ReachKind::NoCapabilities:
        return Tr::tr("This pack asks for no network calls.");
    case ReachKind::NotShared:
        return Tr::tr("The owner does not share what this pack asks for.");
    case ReachKind::NotStated:
        return Tr::tr("The server did not state what this pack asks for.");
    case ReachKind::NotRead:
        break;
    }
    return Tr::tr("Its capabilities are still to be read.");
}

} // namespace packdesk
