// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/wideningwords.h"

#include "ui/words/plaintext.h"
#include "ui/words/reachwords.h"
#include "ui/words/sizewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace packdesk {

namespace {

constexpr qsizetype longestValue = 200;
constexpr qsizetype mostLines = 5;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(packdesk::WideningWords)
};

QString joined(const QString &text, const QString &reason)
{
    return Tr::tr("%1 · %2", "what, why").arg(text, reason);
}

void setLines(const QStringList &lines, WideningText *text)
{
    text->lines = lines;
    if (lines.size() <= mostLines)
        return;
    text->all = lines;
    text->lines = lines.first(mostLines - 1);
    text->lines += Tr::tr("and %1 more").arg(countText(lines.size() - mostLines + 1));
}

// What of the headline is wider than before.
QStringList strongOf(const ReachChange &change)
{
    QStringList strong;
    if (!change.counterpart || change.aspects.testFlag(ReachAspect::Methods))
        strong += visibleText(change.row.methods.join(QLatin1String(", ")), longestValue);
    if (!change.counterpart || change.aspects.testFlag(ReachAspect::Domain))
        strong += visibleText(change.row.domain.pattern, longestValue);
    if (change.aspects.testFlag(ReachAspect::Paths))
        strong += pathsText(change.row.paths);
    return strong;
}

WideningText oneChange(const Widening &widening)
{
    const auto &change = widening.changes.first();
    const auto said = widerText(change);
    WideningText text{said.headline, strongOf(change), {}, {}};
    if (change.aspects.testFlag(ReachAspect::NotUnderstood))
        text.strong = QStringList{said.headline};
    const auto name = visibleText(widening.capability, longestValue);
    if (!said.reason.isEmpty())
        text.lines += widening.isNew ? joined(name, Tr::tr("new capability")) : said.reason;
    return text;
}

QStringList changeLines(const Widening &widening, bool withReason)
{
    QStringList lines;
    for (const auto &each : widening.changes) {
        auto change = each;
        // The headline names it already.
        if (!change.aspects.testFlag(ReachAspect::NotUnderstood) && !widening.capability.isEmpty())
            change.row.capability.clear();
        const auto said = widerText(change);
        lines += withReason && !said.reason.isEmpty() ? joined(said.headline, said.reason)
                                                      : said.headline;
    }
    return lines;
}

WideningText capabilityText(const Widening &widening)
{
    WideningText text;
    if (widening.changes.size() == 1) {
        text = oneChange(widening);
    } else {
        const auto name = visibleText(widening.capability, longestValue);
        const auto count = countText(widening.changes.size());
        text.headline = widening.isNew
            ? Tr::tr("%1 is a new capability: %2 domains", "number").arg(name, count)
            : Tr::tr("%1 reaches further in %2 places").arg(name, count);
        text.strong = QStringList{name};
        setLines(changeLines(widening, !widening.isNew), &text);
    }
    if (widening.beforeUnknown)
        text.lines += Tr::tr("What was allowed before is not known.");
    return text;
}

WideningText moreText(const Widening &widening)
{
    WideningText text;
    text.headline = Tr::tr("%1 more places that further capabilities reach")
                        .arg(countText(widening.changes.size()));
    text.strong = QStringList{text.headline};
    setLines(changeLines(widening, true), &text);
    return text;
}

QString lineCountText(qsizetype count)
{
    return count == 1 ? Tr::tr("1 line") : Tr::tr("%1 lines").arg(countText(count));
}

QString behaviorHeadline(const Widening &widening)
{
    if (widening.afterUnknown)
        return Tr::tr("behavior.md cannot be shown; it goes word for word into the agent’s prompt");
    if (!widening.after)
        return widening.beforeUnknown
            ? Tr::tr("behavior.md is not there any more, or never was")
            : Tr::tr("behavior.md goes away: its words leave the agent’s prompt");
    if (widening.beforeUnknown)
        return Tr::tr("behavior.md may be another; it goes word for word into the agent’s prompt");
    if (widening.isNew)
        return Tr::tr("behavior.md is new, %1; it goes word for word into the agent’s prompt")
            .arg(lineCountText(widening.linesAdded));
    return Tr::tr("behavior.md changed, %1; it goes word for word into the agent’s prompt")
        .arg(lineCountText(std::max(widening.linesAdded, widening.linesRemoved)));
}

WideningText behaviorText(const Widening &widening)
{
    WideningText text{behaviorHeadline(widening), {QStringLiteral("behavior.md")}, {}, {}};
    if (widening.beforeUnknown)
        text.lines += Tr::tr("The one that is there now could not be read.");
    return text;
}

QString scriptsHeadline(const Widening &widening)
{
    const auto fresh = std::count_if(widening.scripts.cbegin(), widening.scripts.cend(),
                                     [](const ScriptChange &change) { return !change.before; });
    const auto changed = widening.scripts.size() - fresh;
    if (widening.afterUnknown)
        return Tr::tr("scripts/ could not be read in full; the agent can run what is there");
    if (widening.beforeUnknown)
        return Tr::tr("scripts/ may be others, %1; the agent can run them")
            .arg(fileCountText(fresh));
    if (changed == 0)
        return Tr::tr("scripts/ has %1 new; the agent can run them", "2 files")
            .arg(fileCountText(fresh));
    if (fresh == 0)
        return Tr::tr("scripts/ has %1 changed; the agent can run them", "2 files")
            .arg(fileCountText(changed));
    return Tr::tr("scripts/ has %1 new and %2 changed; the agent can run them", "1 file, number")
        .arg(fileCountText(fresh), countText(changed));
}

WideningText scriptsText(const Widening &widening)
{
    WideningText text{scriptsHeadline(widening), {QStringLiteral("scripts/")}, {}, {}};
    QStringList lines;
    for (const auto &change : widening.scripts) {
        const auto path = visibleText(change.path, longestValue);
        lines += widening.beforeUnknown ? path
            : change.before             ? joined(path, Tr::tr("changed", "a script"))
                                        : joined(path, Tr::tr("new", "a script"));
    }
    setLines(lines, &text);
    if (widening.beforeUnknown)
        text.lines += Tr::tr("Those that are there now could not be read.");
    return text;
}

} // namespace

WideningText wideningText(const Widening &widening)
{
    switch (widening.kind) {
    case WideningKind::Capability:
        return capabilityText(widening);
    case WideningKind::MoreCapabilities:
        return moreText(widening);
    case WideningKind::Behavior:
        return behaviorText(widening);
    case WideningKind::Scripts:
        return scriptsText(widening);
    case WideningKind::ReachUnseen:
        break;
    }
    const auto headline = Tr::tr("Its reach could not be read: it may be wider");
    return {headline, {headline}, {}, {}};
}

QString narrowedText(const ReachChange &change)
{
    const auto said = narrowerText(change);
    return joined(said.headline, said.reason);
}

QString unchangedText(const CapabilityRow &row)
{
    return joined(capabilityRowText(row), visibleText(row.capability, longestValue));
}

} // namespace packdesk
