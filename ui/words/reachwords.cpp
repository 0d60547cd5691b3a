// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/reachwords.h"

#include "ui/words/capabilitywords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

constexpr qsizetype longestValue = 200;
constexpr qsizetype longestList = 400;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReachWords)
};

constexpr CapabilityMark allMarks[]
    = {CapabilityMark::WildcardDomain, CapabilityMark::EveryPath,    CapabilityMark::PlainHttp,
       CapabilityMark::Writes,         CapabilityMark::MixedScripts, CapabilityMark::UnknownKey};

QString listText(const QStringList &texts)
{
    return visibleText(texts.join(QLatin1String(", ")), longestList);
}

QString keysOf(const CapabilityRow &row)
{
    QStringList keys;
    for (const auto &fields : {row.unknown, row.capabilityUnknown}) {
        for (const auto &field : fields)
            keys += field.key;
    }
    return listText(keys);
}

QString writingMethods(QStringList methods)
{
    methods.removeIf([](const QString &method) { return !isWritingMethod(method); });
    return listText(methods);
}

QString widerReason(ReachAspect aspect)
{
    switch (aspect) {
    case ReachAspect::Domain:
        return Tr::tr("more domains");
    case ReachAspect::Methods:
        return Tr::tr("new method");
    case ReachAspect::Paths:
        return Tr::tr("more paths");
    case ReachAspect::PlainHttp:
        return Tr::tr("plain http is new");
    case ReachAspect::Conditions:
        return Tr::tr("a condition fell away or differs");
    case ReachAspect::Budgets:
        return Tr::tr("a budget is higher, fell away or differs");
    case ReachAspect::Changes:
        return Tr::tr("requests are changed in another way");
    case ReachAspect::UnknownKeys:
        return Tr::tr("keys that are not known differ");
    case ReachAspect::MixedScripts:
        return Tr::tr("a domain of mixed scripts is new");
    case ReachAspect::NotUnderstood:
        break;
    }
    return Tr::tr("cannot be understood");
}

QString narrowerReason(ReachAspect aspect)
{
    switch (aspect) {
    case ReachAspect::Domain:
        return Tr::tr("fewer domains");
    case ReachAspect::Methods:
        return Tr::tr("a method less");
    case ReachAspect::Paths:
        return Tr::tr("fewer paths");
    case ReachAspect::PlainHttp:
        return Tr::tr("no plain http any more");
    case ReachAspect::Conditions:
        return Tr::tr("a condition came or differs");
    case ReachAspect::Budgets:
        return Tr::tr("a budget is lower, came or differs");
    default:
        return Tr::tr("less is allowed");
    }
}

QString reasons(ReachAspects aspects, QString (*reason)(ReachAspect))
{
    QStringList texts;
    for (int bit = int(ReachAspect::Domain); bit <= int(ReachAspect::NotUnderstood); bit *= 2) {
        const auto aspect = ReachAspect(bit);
        if (aspects.testFlag(aspect))
            texts += reason(aspect);
    }
    return texts.join(QLatin1String(", "));
}

QString withCapability(const CapabilityRow &row, const QString &reason)
{
    const auto name = visibleText(row.capability, longestValue);
    return name.isEmpty() ? reason : Tr::tr("%1 · %2", "capability, reason").arg(name, reason);
}

// What the other document allows instead, where that is not plain from the reason.
QString withCounterpart(const QString &text, const ReachChange &change, const QString &pattern)
{
    const ReachAspects telling = ReachAspect::Domain | ReachAspect::Paths;
    if (!change.counterpart || !(change.aspects & telling))
        return text;
    const auto &row = *change.counterpart;
    return text + pattern.arg(visibleText(row.domain.pattern, longestValue), pathsText(row.paths));
}

ReachChangeText notUnderstoodText(const ReachChange &change)
{
    QStringList lines;
    for (const auto &problem : change.problems)
        lines += capabilityProblemLine(problem);
    const auto headline = change.row.capability.isEmpty()
        ? Tr::tr("Capabilities that cannot be understood")
        : Tr::tr("%1 cannot be understood").arg(quoted(change.row.capability, longestValue));
    return {headline, lines.join(QLatin1Char(' '))};
}

} // namespace

QString capabilityMarkText(CapabilityMark mark)
{
    switch (mark) {
    case CapabilityMark::WildcardDomain:
        return Tr::tr("wildcard domain");
    case CapabilityMark::EveryPath:
        return Tr::tr("every path");
    case CapabilityMark::PlainHttp:
        return Tr::tr("plain http");
    case CapabilityMark::Writes:
        return Tr::tr("writes");
    case CapabilityMark::MixedScripts:
        return Tr::tr("mixed scripts");
    case CapabilityMark::UnknownKey:
        break;
    }
    return Tr::tr("unknown key");
}

QStringList capabilityMarkTexts(CapabilityMarks marks)
{
    QStringList texts;
    for (const auto mark : allMarks) {
        if (marks.testFlag(mark))
            texts += capabilityMarkText(mark);
    }
    return texts;
}

QString capabilityMarkSentence(CapabilityMark mark, const CapabilityRow &row)
{
    const auto domain = quoted(row.domain.pattern, longestValue);
    switch (mark) {
    case CapabilityMark::WildcardDomain:
        return Tr::tr("%1 is a wildcard: it stands for every host that fits it.").arg(domain);
    case CapabilityMark::EveryPath:
        return Tr::tr("Every path of %1 may be asked for.").arg(domain);
    case CapabilityMark::PlainHttp:
        return Tr::tr("Requests may go over plain http: others on the way can read and change "
                      "them.");
    case CapabilityMark::Writes:
        return Tr::tr("%1 can change what is there.", "methods").arg(writingMethods(row.methods));
    case CapabilityMark::MixedScripts:
        return Tr::tr("%1 (%2) has letters of several scripts. It may only look like another "
                      "domain.")
            .arg(quoted(row.domain.written, longestValue),
                 visibleText(row.domain.pattern, longestValue));
    case CapabilityMark::UnknownKey:
        break;
    }
    return Tr::tr("Packdesk does not know what this means: %1.", "keys").arg(keysOf(row));
}

QStringList capabilityMarkSentences(const CapabilityRow &row)
{
    QStringList sentences;
    for (const auto mark : allMarks) {
        if (row.marks.testFlag(mark))
            sentences += capabilityMarkSentence(mark, row);
    }
    return sentences;
}

QString pathsText(const QStringList &paths)
{
    return isEveryPath(paths) ? Tr::tr("every path") : listText(paths);
}

QString capabilityRowText(const CapabilityRow &row)
{
    return Tr::tr("%1 on %2, %3", "methods, domain, paths")
        .arg(listText(row.methods), visibleText(row.domain.pattern, longestValue),
             pathsText(row.paths));
}

QString reachText(const Reach &reach)
{
    if (!reach.readable)
        return Tr::tr("not readable");
    if (reach.domains == 0)
        return Tr::tr("no domain");
    return reach.domains == 1 ? Tr::tr("1 domain")
                              : Tr::tr("%1 domains").arg(countText(reach.domains));
}

ReachChangeText widerText(const ReachChange &change)
{
    if (change.aspects.testFlag(ReachAspect::NotUnderstood))
        return notUnderstoodText(change);
    const auto reason
        = change.counterpart ? reasons(change.aspects, widerReason) : Tr::tr("new domain");
    return {capabilityRowText(change.row),
            withCounterpart(withCapability(change.row, reason), change,
                            Tr::tr(" · was %1, %2", "domain, paths"))};
}

ReachChangeText narrowerText(const ReachChange &change)
{
    const auto reason = change.counterpart ? reasons(change.aspects, narrowerReason)
                                           : Tr::tr("no longer reached");
    return {capabilityRowText(change.row),
            withCounterpart(withCapability(change.row, reason), change,
                            Tr::tr(" · now %1, %2", "domain, paths"))};
}

} // namespace packdesk
