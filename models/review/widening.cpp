// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/review/widening.h"

#include "models/capabilities/parser.h"
#include "models/text/linedifference.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <tuple>

namespace packdesk {

namespace {

QSet<QString> namesIn(const CapabilityDocument &document)
{
    QSet<QString> names;
    for (const auto &capability : document.capabilities)
        names.insert(capability.name);
    return names;
}

// One for each capability, in the order of the document; what concerns all of it comes first.
QList<Widening> byCapability(const QList<ReachChange> &changes, const CapabilityDocument &document)
{
    QHash<QString, int> place;
    for (int i = 0; i < document.capabilities.size(); ++i)
        place.insert(document.capabilities.at(i).name, i);
    QMap<int, Widening> sorted;
    for (const auto &change : changes) {
        auto &widening = sorted[place.value(change.row.capability, -1)];
        widening.capability = change.row.capability;
        widening.changes.append(change);
    }
    return sorted.values();
}

void shareLastTick(QList<Widening> *widenings)
{
    if (widenings->size() <= mostCapabilityTicks)
        return;
    Widening rest;
    rest.kind = WideningKind::MoreCapabilities;
    for (auto i = qsizetype(mostCapabilityTicks) - 1; i < widenings->size(); ++i) {
        rest.changes += widenings->at(i).changes;
        rest.beforeUnknown = widenings->at(i).beforeUnknown;
    }
    *widenings = widenings->first(mostCapabilityTicks - 1);
    widenings->append(rest);
}

using RowPlace = std::tuple<int, int, QString>;

RowPlace placeOf(const CapabilityRow &row)
{
    return {row.capabilityIndex, row.ruleIndex, row.domain.pattern};
}

QList<CapabilityRow> rowsWithout(const QList<ReachChange> &changes,
                                 const CapabilityDocument &document)
{
    QMap<RowPlace, bool> changed;
    QSet<QString> notUnderstood;
    for (const auto &change : changes) {
        if (change.aspects.testFlag(ReachAspect::NotUnderstood))
            notUnderstood.insert(change.row.capability);
        else
            changed.insert(placeOf(change.row), true);
    }
    auto rows = capabilityRows(document);
    rows.removeIf([&](const CapabilityRow &row) {
        return changed.contains(placeOf(row)) || notUnderstood.contains(row.capability);
    });
    return rows;
}

void addReach(const PackSide &before, const PackSide &after, WideningReport *report)
{
    if (!after.capabilities) {
        Widening unseen;
        unseen.kind = WideningKind::ReachUnseen;
        unseen.afterUnknown = true;
        report->widenings.append(unseen);
        return;
    }
    const auto then = parseCapabilities(before.capabilities.value_or(QString()).toUtf8());
    const auto now = parseCapabilities(after.capabilities->toUtf8());
    const auto found = difference(then, now);
    const auto wider = found.added + found.widened;
    const bool beforeUnknown = !before.capabilities || found.beforeUnreadable;
    const auto known = namesIn(then);
    auto widenings = byCapability(wider, now);
    for (auto &widening : widenings) {
        widening.beforeUnknown = beforeUnknown;
        widening.isNew = !beforeUnknown && !widening.capability.isEmpty()
            && !known.contains(widening.capability);
    }
    shareLastTick(&widenings);
    report->widenings += widenings;
    report->narrowed = found.narrowed + found.removed;
    report->unchanged = rowsWithout(wider, now);
}

void addBehavior(const PackSide &before, const PackSide &after, WideningReport *report)
{
    const bool same
        = before.behavior == after.behavior && before.behaviorText == after.behaviorText;
    if (same && after.behavior != Knowledge::Unknown)
        return;
    Widening widening;
    widening.kind = WideningKind::Behavior;
    widening.isNew = before.behavior == Knowledge::Absent;
    widening.beforeUnknown = before.behavior == Knowledge::Unknown;
    widening.afterUnknown = after.behavior == Knowledge::Unknown;
    if (before.behavior == Knowledge::Known)
        widening.before = before.behaviorText;
    if (after.behavior == Knowledge::Known)
        widening.after = after.behaviorText;
    if (!widening.beforeUnknown && !widening.afterUnknown) {
        const auto lines = lineDifference(before.behaviorText, after.behaviorText);
        widening.linesAdded = lines.added;
        widening.linesRemoved = lines.removed;
    }
    report->widenings.append(widening);
}

// Without both texts nobody knows whether files of one size are the same.
bool isSame(const SideFile &before, const SideFile &after)
{
    return before.bytes == after.bytes && before.text && after.text && *before.text == *after.text;
}

void addScripts(const PackSide &before, const PackSide &after, WideningReport *report)
{
    Widening widening;
    widening.kind = WideningKind::Scripts;
    widening.beforeUnknown = !before.scripts;
    widening.afterUnknown = !after.scripts;
    QHash<QString, SideFile> then;
    for (const auto &script : before.scripts.value_or(QList<SideFile>()))
        then.insert(script.path, script);
    for (const auto &script : after.scripts.value_or(QList<SideFile>())) {
        const auto old = then.constFind(script.path);
        if (old == then.constEnd())
            widening.scripts.append({script.path, std::nullopt, script});
        else if (!isSame(*old, script))
            widening.scripts.append({script.path, *old, script});
    }
    if (widening.afterUnknown || !widening.scripts.isEmpty())
        report->widenings.append(widening);
}

} // namespace

WideningReport compareSides(const PackSide &before, const PackSide &after)
{
    WideningReport report;
    addReach(before, after, &report);
    addBehavior(before, after, &report);
    addScripts(before, after, &report);
    return report;
}

} // namespace packdesk
