// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/review/foldercomparison.h"

#include "models/text/linedifference.h"
#include "models/text/wholetext.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace packdesk {

namespace {

constexpr QLatin1String manifestName("pack.yaml");
constexpr QLatin1String behaviorName("behavior.md");
constexpr qsizetype longestText = qsizetype(1) << 20;

std::optional<FileDifference> differenceOf(const Finding &finding)
{
    // A doubtful name is for the server to judge.
    if (finding.path.isEmpty() || finding.severity != Severity::Error)
        return std::nullopt;
    switch (finding.kind) {
    case FindingKind::UnknownTopLevel:
    case FindingKind::AbsolutePath:
    case FindingKind::ParentPath:
    case FindingKind::Link:
    case FindingKind::AbsoluteLink:
    case FindingKind::OutsideLink:
    case FindingKind::SpecialFile:
    case FindingKind::DuplicatePath:
    case FindingKind::BadName:
    case FindingKind::NameNotUtf8:
    case FindingKind::TooDeep:
        return FileDifference::NotAllowed;
    case FindingKind::NotReadable:
    case FindingKind::Changed:
        return FileDifference::NotReadable;
    case FindingKind::TooLarge:
        return FileDifference::TooLarge;
    default:
        return std::nullopt;
    }
}

bool endsTheLook(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::TookTooLong:
    case FindingKind::TooManyEntries:
    case FindingKind::Cancelled:
        return true;
    case FindingKind::NotReadable:
    case FindingKind::Changed:
    case FindingKind::TooLarge:
        return finding.path.isEmpty();
    default:
        return false;
    }
}

/// What a finding has decided, by path; a directory decides for all in it.
class Decisions
{
public:
    explicit Decisions(const QList<Finding> &findings)
    {
        for (const auto &finding : findings) {
            const auto difference = differenceOf(finding);
            if (difference && !m_byPath.contains(finding.path))
                m_byPath.insert(finding.path, {finding.path, *difference, -1, -1, {}, finding, {}});
        }
    }

    bool covers(const QString &path) const
    {
        if (m_byPath.contains(path))
            return true;
        for (auto slash = path.indexOf(QLatin1Char('/')); slash >= 0;
             slash = path.indexOf(QLatin1Char('/'), slash + 1)) {
            if (m_byPath.contains(path.left(slash)))
                return true;
        }
        return false;
    }

    /// What is below another one goes with that.
    QList<ComparedFile> files() const
    {
        QList<ComparedFile> files;
        for (const auto &file : m_byPath) {
            const auto parent = file.path.left(file.path.lastIndexOf(QLatin1Char('/')));
            if (parent == file.path || !covers(parent))
                files.append(file);
        }
        return files;
    }

private:
    QHash<QString, ComparedFile> m_byPath;
};

int rankOf(const QString &path)
{
    return path == manifestName ? 0 : path == behaviorName ? 2 : 1;
}

bool isSeenInPack(const ComparedFile &file)
{
    return file.difference == FileDifference::Same || file.difference == FileDifference::Changed
        || file.difference == FileDifference::OnlyInPack;
}

bool isText(const QByteArray &bytes)
{
    return bytes.size() <= longestText && !bytes.contains('\0') && bytes.isValidUtf8();
}

} // namespace

int FolderComparison::count(FileDifference difference) const
{
    return int(std::ranges::count(files, difference, &ComparedFile::difference));
}

QStringList FolderComparison::pathsInPack() const
{
    QStringList paths;
    for (const auto &file : files) {
        if (isSeenInPack(file))
            paths += file.path;
    }
    return paths;
}

std::optional<Finding> comparisonObstacle(const ArchiveReport &folder)
{
    const auto found = std::ranges::find_if(folder.findings, endsTheLook);
    return found == folder.findings.end() ? std::nullopt : std::optional(*found);
}

ComparisonPlan planComparison(const ArchiveReport &folder, const QStringList &inPack)
{
    const Decisions decisions(folder.findings);
    ComparisonPlan plan;
    plan.decided = decisions.files();
    QSet<QString> here;
    for (const auto &file : folder.files) {
        here.insert(file.path);
        if (decisions.covers(file.path))
            continue;
        if (file.bytes > mostComparedBytes)
            plan.decided.append({file.path, FileDifference::TooLarge, file.bytes, -1, {}, {}, {}});
        else
            plan.wanted.append(file.path);
    }
    const auto isMissing
        = [&](const QString &path) { return !here.contains(path) && !decisions.covers(path); };
    for (const auto &path : inPack) {
        if (isMissing(path))
            plan.decided.append({path, FileDifference::OnlyInPack, -1, -1, {}, {}, {}});
    }
    // Whatever else a pack has, these two matter most.
    for (const auto &path : {QString(manifestName), QString(behaviorName)}) {
        if (isMissing(path) && !inPack.contains(path))
            plan.probed.append(path);
    }
    return plan;
}

ComparedFile compareBytes(const FileChange &bytes)
{
    ComparedFile file;
    file.path = bytes.path;
    file.bytesHere = bytes.after.size();
    file.bytesThere = bytes.before.size();
    if (bytes.before == bytes.after)
        return file;
    file.difference = FileDifference::Changed;
    if (isText(bytes.before) && isText(bytes.after)) {
        const auto lines = lineDifference(wholeText(bytes.before), wholeText(bytes.after));
        file.lines = LineCount{lines.added, lines.removed};
    }
    return file;
}

bool isSentBefore(const QString &path, const QString &other)
{
    return std::tuple(rankOf(path), path) < std::tuple(rankOf(other), other);
}

FolderComparison concludeComparison(const ArchiveReport &folder, const QList<ComparedFile> &files,
                                    const QList<FileChange> &changes)
{
    FolderComparison comparison;
    comparison.files = files;
    std::ranges::sort(comparison.files, [](const ComparedFile &a, const ComparedFile &b) {
        const bool first = a.difference == FileDifference::Changed;
        const bool second = b.difference == FileDifference::Changed;
        if (first != second)
            return first;
        return first ? isSentBefore(a.path, b.path) : a.path < b.path;
    });
    comparison.changes = changes;
    std::ranges::sort(comparison.changes, isSentBefore, &FileChange::path);
    comparison.sides = sidesOf(comparison.changes);
    QSet<QString> changed;
    for (const auto &change : changes)
        changed.insert(change.path);
    for (const auto &finding : folder.findings) {
        if (changed.contains(finding.path))
            comparison.findings.append(finding);
    }
    comparison.manifest = folder.manifest;
    return comparison;
}

} // namespace packdesk
