// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packreach.h"

#include "models/capabilities/parser.h"
#include "models/packs/snapshot.h"

namespace packdesk {

bool PackReach::isCounted() const
{
    return readable && kind <= ReachKind::NoCapabilities;
}

namespace {

std::optional<PackReach> reachWithoutReading(bool stated, bool empty, std::optional<bool> owned)
{
    PackReach reach;
    if (!stated)
        reach.kind = owned == false ? ReachKind::NotShared : ReachKind::NotStated;
    else if (empty)
        reach.kind = ReachKind::NoCapabilities;
    else
        return std::nullopt;
    return reach;
}

} // namespace

std::optional<PackReach> reachWithoutReading(const Pack &pack)
{
    const QString &capabilities = pack.capabilities;
    return reachWithoutReading(!capabilities.isNull(), capabilities.isEmpty(), pack.owned);
}

std::optional<PackReach> reachWithoutReading(const Snapshot &list, int row)
{
    const TextSpan &span = list.span(row, PackField::Capabilities);
    return reachWithoutReading(span.isStated(), span.size == 0, list.owned(row));
}

PackReach readReach(const QString &capabilities)
{
    const auto document = parseCapabilities(capabilities.toUtf8());
    const Reach read = reachOf(document);
    PackReach reach;
    reach.readable = read.readable;
    reach.domains = read.domains;
    reach.marks = read.marks;
    reach.errors = read.errors;
    if (read.needsLook())
        reach.kind = ReachKind::NeedsLook;
    else if (document.capabilities.isEmpty())
        reach.kind = ReachKind::NoCapabilities;
    else
        reach.kind = ReachKind::NothingMarked;
    return reach;
}

QString reachKey(ReachKind kind)
{
    switch (kind) {
    case ReachKind::NeedsLook:
        return QStringLiteral("needs_look");
    case ReachKind::NothingMarked:
        return QStringLiteral("nothing_marked");
    case ReachKind::NoCapabilities:
        return QStringLiteral("none");
    case ReachKind::NotShared:
        return QStringLiteral("not_shared");
    case ReachKind::NotStated:
        return QStringLiteral("not_stated");
    case ReachKind::NotRead:
        break;
    }
    return QStringLiteral("not_read");
}

} // namespace packdesk
