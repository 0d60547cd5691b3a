// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/archives/archivereport.h"
#include "models/review/filechange.h"

#include <optional>

namespace packdesk {

/// How a file of a folder and the one of the same path in a pack compare.
enum class FileDifference {
    Same,
    /// Both have it, with other bytes.
    Changed,
    /// In the folder only: the API cannot add it.
    NotInPack,
    /// In the pack only, as far as that is known: the API cannot delete it.
    OnlyInPack,
    /// Larger than mostComparedBytes, here or there.
    TooLarge,
    /// Here, with a `finding`, or at the server, with an `error`.
    NotReadable,
    /// No pack can hold it; `finding` says why. Of a directory it stands for all in it.
    NotAllowed,
};

/// A larger file is not compared: no answer of the API may have more.
constexpr qint64 mostComparedBytes = qint64(8) << 20;

struct LineCount
{
    int added = 0;
    int removed = 0;

    friend bool operator==(const LineCount &, const LineCount &) = default;
};

struct ComparedFile
{
    /// Path inside the pack.
    QString path;
    FileDifference difference = FileDifference::Same;
    /// In the folder and in the pack; -1 where it is not there, or not known.
    qint64 bytesHere = -1;
    qint64 bytesThere = -1;
    /// Of Changed, where both are texts of at most 1 MiB.
    std::optional<LineCount> lines;
    std::optional<Finding> finding;
    std::optional<ApiError> error;
};

/// What has to be read to compare a folder with a pack.
struct ComparisonPlan
{
    /// Of these nothing has to be read any more.
    QList<ComparedFile> decided;
    /// Regular files of the folder, to be compared with those of the pack.
    QStringList wanted;
    /// Not in the folder; whether the pack has them is to be looked at.
    QStringList probed;
};

/// A folder compared with a pack; of what was read once nothing is read again.
struct FolderComparison
{
    /// Those that are sent first, in the order of sending, then the others by path.
    QList<ComparedFile> files;
    /// The bytes of those that are Changed, in the order of sending.
    QList<FileChange> changes;
    /// What these make of the pack.
    FileSides sides;
    /// Of these files only.
    QList<Finding> findings;
    /// Of the folder; null where it has none that can be read.
    std::optional<PackManifest> manifest;

    int count(FileDifference difference) const;
    /// Seen in the pack, whatever they compare to.
    QStringList pathsInPack() const;
};

/// Why a folder was not compared.
struct ComparisonRefusal
{
    enum class Reason { Folder, TooManyFiles, TooManyBytes };

    Reason reason = Reason::Folder;
    /// Of Folder.
    Finding finding;
    /// How many would have been allowed: files, or bytes.
    qint64 most = 0;
};

/// Why a folder cannot be compared: it was not listed to its end; nullopt where nothing stands in
/// the way. What is wrong with single files does not.
std::optional<Finding> comparisonObstacle(const ArchiveReport &folder);
/// @param folder what inspectFolder() has found
/// @param inPack paths that are known to be in the pack's present image
ComparisonPlan planComparison(const ArchiveReport &folder, const QStringList &inPack);
/// @param bytes `before` of the pack, `after` of the folder
/// @return Same or Changed
ComparedFile compareBytes(const FileChange &bytes);
/// pack.yaml first, behavior.md last, since that one is what the agent obeys; between them by path.
bool isSentBefore(const QString &path, const QString &other);
/// Puts together what was found; takes as long as reading a pack.yaml twice.
/// @param files in any order, as `changes`, which are of those that are Changed
FolderComparison concludeComparison(const ArchiveReport &folder, const QList<ComparedFile> &files,
                                    const QList<FileChange> &changes);
// All of these are thread-safe.

} // namespace packdesk
