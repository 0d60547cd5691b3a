// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace packdesk {

/// What makes a text no path inside a pack, in the order in which it is looked for.
enum class PathProblem {
    None,
    Empty,
    TooLong,
    /// A control character, or one half of a character.
    BadCharacter,
    LeadingSlash,
    /// It ends in a slash: a folder, which cannot be read.
    Folder,
    /// Two slashes in a row.
    EmptySegment,
    /// `.` or `..`.
    DotSegment,
};

/// In UTF-16 units.
constexpr qsizetype longestPackPath = 1000;

PathProblem pathProblem(const QString &path);

/// What may stand at the top of a pack besides folders (source: facts, *What is inside*).
QStringList wellKnownFiles();
/// Their names, without a slash.
QStringList wellKnownFolders();

bool isBehavior(const QString &path);
bool isManifest(const QString &path);
/// The agent runs it: it is below scripts/.
bool isScript(const QString &path);

} // namespace packdesk
