// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/syncwords.h"

#include "models/api/pack.h"
#include "ui/words/errorwords.h"
#include "ui/words/findingwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestPath = 160;
constexpr qsizetype longestDigest = 160;
constexpr qsizetype shownDigest = 24;
constexpr qsizetype mostNamed = 6;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

QString changedText(const ComparedFile &file)
{
    if (file.lines)
        return Tr::tr("%1 added, %2 removed", "numbers of lines")
            .arg(file.lines->added == 1 ? Tr::tr("1 line")
                                        : Tr::tr("%1 lines").arg(countText(file.lines->added)),
                 countText(file.lines->removed));
    if (file.bytesHere == file.bytesThere)
        return Tr::tr("other bytes, still %1", "size").arg(sizeText(file.bytesHere));
    return Tr::tr("%1 before, %2 now", "sizes")
        .arg(sizeText(file.bytesThere), sizeText(file.bytesHere));
}

QString excludedText(const ComparedFile &file)
{
    switch (file.difference) {
    case FileDifference::NotInPack:
        return Tr::tr("Cannot be added");
    case FileDifference::OnlyInPack:
        return Tr::tr("Cannot be deleted");
    case FileDifference::NotAllowed:
        return Tr::tr("Left out");
    default:
        return Tr::tr("Not compared");
    }
}

QString excludedSentence(const ComparedFile &file)
{
    switch (file.difference) {
    case FileDifference::NotInPack:
        return Tr::tr("The pack has no such file, and the API can replace files only.");
    case FileDifference::OnlyInPack:
        return Tr::tr("The folder has no such file. It stays in the pack: the API can replace "
                      "files only.");
    case FileDifference::TooLarge:
        return Tr::tr("Files above %1 are not compared.").arg(sizeText(mostComparedBytes));
    default:
        break;
    }
    if (file.error)
        return describe(*file.error, {}).sentences();
    if (!file.finding)
        return excludedText(file);
    const auto text = findingText(*file.finding);
    return text.headline + QStringLiteral(". ") + text.advice;
}

QStringList pathsOf(const FolderComparison &comparison, FileDifference difference)
{
    QStringList paths;
    for (const auto &file : comparison.files) {
        if (file.difference == difference)
            paths += file.path;
    }
    return paths;
}

QString named(const QStringList &paths)
{
    QStringList names;
    for (const auto &path : paths.first(qMin(paths.size(), mostNamed)))
        names += middleElided(path, longestName);
    const auto list = names.join(QStringLiteral(", "));
    return paths.size() > mostNamed
        ? Tr::tr("%1 and %2 more", "files").arg(list, countText(paths.size() - mostNamed))
        : list;
}

} // namespace

QString differenceText(const ComparedFile &file)
{
    switch (file.difference) {
    case FileDifference::Same:
        return Tr::tr("the same", "a file");
    case FileDifference::Changed:
        return changedText(file);
    case FileDifference::NotInPack:
        return Tr::tr("only in the folder", "a file");
    case FileDifference::OnlyInPack:
        return Tr::tr("only in the pack", "a file");
    case FileDifference::TooLarge:
        return Tr::tr("above %1", "size").arg(sizeText(mostComparedBytes));
    case FileDifference::NotAllowed:
        return file.finding ? findingText(*file.finding).headline
                            : Tr::tr("not part of a pack", "a file");
    case FileDifference::NotReadable:
        break;
    }
    return file.error ? Tr::tr("not readable at the server", "a file")
                      : Tr::tr("not readable here", "a file");
}

QString syncStateText(const SyncFile &file)
{
    switch (file.state) {
    case SyncState::Excluded:
        return excludedText(file.file);
    case SyncState::Ready:
        return Tr::tr("Will be sent");
    case SyncState::Waiting:
        return Tr::tr("Waiting");
    case SyncState::Sending:
        return Tr::tr("Sending");
    case SyncState::Live:
        return Tr::tr("Live");
    case SyncState::Failed:
        return Tr::tr("Failed");
    case SyncState::Unknown:
        return file.checksEnded || file.hasOtherImage ? Tr::tr("Not known")
                                                      : Tr::tr("Not known, being checked");
    case SyncState::NotSent:
        break;
    }
    return Tr::tr("Not sent");
}

QString syncExplanation(const SyncFile &file)
{
    if (file.state == SyncState::Excluded)
        return excludedSentence(file.file);
    if (file.hasOtherImage)
        return Tr::tr("The answer was lost. The pack has another image since, which may have come "
                      "of this file or of somebody else's change. Compare again to know.");
    if (file.error)
        return describe(*file.error, {}).sentences();
    return syncStateText(file);
}

QString comparisonRefusalText(const ComparisonRefusal &refusal)
{
    const auto &finding = refusal.finding;
    switch (refusal.reason) {
    case ComparisonRefusal::Reason::TooManyFiles:
        return Tr::tr("The folder has more than %1, and each would be asked for by itself. Upload "
                      "the folder instead.")
            .arg(fileCountText(refusal.most));
    case ComparisonRefusal::Reason::TooManyBytes:
        return Tr::tr("The files that differ have more than %1 in all. Upload the folder instead.")
            .arg(sizeText(refusal.most));
    case ComparisonRefusal::Reason::Folder:
        break;
    }
    if (finding.kind == FindingKind::Changed)
        return Tr::tr("The folder changed while it was looked at. Compare it again.");
    return findingLine(finding, Tr::tr("The folder")) + QStringLiteral(". ")
        + findingText(finding).advice;
}

QString comparisonHeadline(const FolderComparison &comparison)
{
    const auto changed = comparison.changes.size();
    if (changed > 0)
        return changed == 1 ? Tr::tr("1 file has changed.")
                            : Tr::tr("%1 files have changed.").arg(countText(changed));
    const int same = comparison.count(FileDifference::Same);
    if (same == 0)
        return Tr::tr("No file of this folder could be compared with the pack.");
    if (same == comparison.files.size())
        return Tr::tr("The folder is the same as the pack. There is nothing to send.");
    return Tr::tr("No file has changed that can be sent.");
}

QString liveText(const QList<SyncFile> &files)
{
    const int live = countOf(files, SyncState::Live);
    const int all = countOfSent(files);
    return live == 1 ? Tr::tr("1 of %1 is live.").arg(countText(all))
                     : Tr::tr("%1 of %2 are live.").arg(countText(live), countText(all));
}

QString syncRestText(const QList<SyncFile> &files)
{
    const int live = countOf(files, SyncState::Live);
    if (live == countOfSent(files))
        return {};
    return live == 0 ? Tr::tr("Compare again to send them.")
                     : Tr::tr("What is live stays in the pack. Compare again to send the rest.");
}

MovedText syncMovedText(const QString &digestBefore, const QString &digestNow, const QString &path)
{
    if (!isSameDigest(digestBefore, digestNow))
        return {Tr::tr("%1 is another file by now.").arg(visibleText(path, longestPath)),
                Tr::tr("The server does not say which image the pack has, so the file itself was "
                       "looked at.")};
    return {
        Tr::tr("The pack has another image by now."),
        Tr::tr("Compared with: %1\nNow: %2", "digests")
            .arg(visibleText(digestBefore, longestDigest), visibleText(digestNow, longestDigest))};
}

QString syncedText(const Pack &pack, const QString &digestBefore)
{
    const auto digest = [](const QString &text) {
        return text.isEmpty() ? Tr::tr("not stated") : middleElided(text, shownDigest);
    };
    return Tr::tr("The folder was synced to %1: %2 before, %3 now.", "pack, digests")
        .arg(visibleText(titleOf(pack), longestName), digest(digestBefore),
             digest(pack.imageDigest));
}

QString syncEndedText(const Pack &pack, const QList<SyncFile> &files)
{
    return Tr::tr("Syncing %1 has ended: %2", "pack, 3 of 9 are live.")
        .arg(visibleText(titleOf(pack), longestName), liveText(files));
}

QString syncWarning(const FolderComparison &comparison, const Pack &pack)
{
    if (comparison.changes.isEmpty())
        return {};
    const auto version = visibleText(pack.version, longestName);
    QStringList sentences;
    if (comparison.changes.size() > 1)
        sentences += Tr::tr("They are sent one by one, and agents may meet old and new files side "
                            "by side until the last one is live. It stops at the first failure; "
                            "what is live by then stays.");
    sentences += version.isEmpty()
        ? Tr::tr("The version of the pack stays as it is.")
        : Tr::tr("The version stays %1: it does not tell the old content from the new.")
              .arg(version);
    if (comparison.changes.constLast().path == QLatin1String("behavior.md"))
        sentences += comparison.changes.size() > 1
            ? Tr::tr("behavior.md goes last: it is put word for word into the prompt of every "
                     "agent that uses this pack.")
            : Tr::tr("behavior.md is put word for word into the prompt of every agent that uses "
                     "this pack.");
    return sentences.join(QLatin1Char(' '));
}

QStringList leftOutLines(const FolderComparison &comparison)
{
    QStringList lines;
    const auto add = [&](FileDifference difference, const QString &text) {
        if (const auto paths = pathsOf(comparison, difference); !paths.isEmpty())
            lines += text.arg(named(paths));
    };
    if (const int same = comparison.count(FileDifference::Same);
        same > 0 && same < comparison.files.size())
        lines += same == 1 ? Tr::tr("1 file is the same.")
                           : Tr::tr("%1 files are the same.").arg(countText(same));
    add(FileDifference::NotInPack,
        Tr::tr("Only in the folder, and cannot be added: %1. Upload the folder to have them."));
    add(FileDifference::OnlyInPack,
        Tr::tr("Only in the pack, and cannot be deleted: %1. They stay there."));
    add(FileDifference::TooLarge, Tr::tr("Too large to be compared: %1."));
    add(FileDifference::NotReadable, Tr::tr("Could not be read: %1."));
    add(FileDifference::NotAllowed, Tr::tr("Not part of a pack: %1."));
    return lines;
}

QString otherPackText(const FolderComparison &comparison, const Pack &pack)
{
    const auto &manifest = comparison.manifest;
    if (!manifest)
        return {};
    if (!manifest->name.isEmpty() && !pack.name.isEmpty() && manifest->name != pack.name)
        return Tr::tr("This folder is of another pack: its pack.yaml says %1, not %2.")
            .arg(quoted(manifest->name, longestName), quoted(pack.name, longestName));
    if (!manifest->version.isEmpty() && !pack.version.isEmpty()
        && manifest->version != pack.version)
        return Tr::tr("pack.yaml of this folder says version %1. Files are replaced under the "
                      "version that the pack has, %2: the server may refuse this pack.yaml. "
                      "Upload the folder to have a new version.")
            .arg(quoted(manifest->version, longestName), quoted(pack.version, longestName));
    return {};
}

} // namespace packdesk
