// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/capabilities.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace packdesk {

enum class Severity { Note, Warning, Error };

/// What is wrong with a pack's files. Words for each are made in ui/words.
enum class FindingKind {
    NotReadable,
    NotGzip,
    NotTar,
    Truncated,
    PackYamlMissing,
    PackYamlInvalid,
    FieldMissing,
    FieldWrong,
    /// A rule of caps.yaml is broken; `problem` says which.
    CapabilitiesInvalid,
    UnknownTopLevel,
    AbsolutePath,
    ParentPath,
    Link,
    SpecialFile,
    DuplicatePath,
    CaseCollision,
    BadName,
    TooManyEntries,
    TooLarge,
    TookTooLong,
    LooksLikeSecret,
    BadEncoding,
    /// pack.yaml has a key that is not known; `detail` names it.
    UnknownField,
    /// A name whose bytes are no UTF-8.
    NameNotUtf8,
    /// A link to an absolute path; `detail` is the path.
    AbsoluteLink,
    /// A link that leads out of the pack; `detail` is its target.
    OutsideLink,
    /// Directories that are nested too deeply; `detail` is the limit.
    TooDeep,
    /// A file or directory that changed between two looks at it.
    Changed,
    /// The version is written as a number, and is another text for those who read it as one;
    /// `detail` is what stands there.
    VersionIsNumber,
    /// The archive could not be written; `detail` holds the system's words.
    CannotWrite,
    /// The asker ended the reading.
    Cancelled,
};

struct Finding
{
    Severity severity = Severity::Error;
    FindingKind kind = FindingKind::NotReadable;
    /// Path inside the pack; empty where the whole archive is meant.
    QString path;
    /// 1-based; 0 where there is none.
    int line = 0;
    int column = 0;
    /// The field, link target, limit or the library's own words; depends on the kind.
    QString detail;
    /// Of CapabilitiesInvalid only. Its `place` counts from the list, its `line` in the file.
    CapabilityProblem problem = {};

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// pack.yaml (source: facts, *What is inside*). Missing fields are null.
struct PackManifest
{
    QString name;
    QString displayName;
    QString description;
    QString version;
    QString category;
    /// The `capabilities` list as YAML text of its own; null where there is none.
    QString capabilities;
    QString suggestedPacks;
};

struct FolderSnapshot;

struct PackFileInfo
{
    /// Path inside the pack, without a leading `./`.
    QString path;
    qint64 bytes = 0;
};

/// A file of a pack as far as it is shown.
struct PackText
{
    QString path;
    qint64 bytes = 0;
    /// nullopt where it is no UTF-8 text, or too large to be shown.
    std::optional<QString> text;
};

/// What an archive or folder holds, as far as it could be read.
struct ArchiveReport
{
    /// Compressed size in bytes; 0 for a folder.
    qint64 archiveBytes = 0;
    qint64 inflatedBytes = 0;
    /// Regular files in the order of the archive.
    QList<PackFileInfo> files;
    std::optional<PackManifest> manifest;
    /// behavior.md in full; nullopt where there is none.
    std::optional<QString> behavior;
    /// Below guides/ and scripts/, sorted by path; texts within TextLimits.
    QList<PackText> texts;
    QList<Finding> findings;
    /// Of a folder: what was looked at. Null for an archive.
    std::shared_ptr<const FolderSnapshot> folder;

    /// No finding is an error: the server may accept it.
    bool isUsable() const;
    /// There is something to send, whatever the server says of it: an archive that can be read, or
    /// a folder that can be packed.
    bool isSendable() const;
    /// Only then can it be said what it does not hold.
    bool wasReadToItsEnd() const;
    /// Paths below scripts/.
    QStringList scripts() const;
};

} // namespace packdesk
