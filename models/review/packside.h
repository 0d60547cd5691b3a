// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace packdesk {

struct ArchiveReport;
struct ImagePreview;
struct Pack;

enum class Knowledge {
    /// It is there, and its text is known.
    Known,
    /// It is not there.
    Absent,
    /// It may be there or not, or could not be read.
    Unknown,
};

struct SideFile
{
    /// Path inside the pack.
    QString path;
    qint64 bytes = 0;
    /// nullopt where it is no text, or too large to be kept.
    std::optional<QString> text;

    friend bool operator==(const SideFile &, const SideFile &) = default;
};

/// What works on an agent in one state of a pack: one of the two sides of a change.
struct PackSide
{
    /// A caps.yaml text; empty: no capability. nullopt: not known.
    std::optional<QString> capabilities;
    Knowledge behavior = Knowledge::Unknown;
    /// Of behavior.md, where it is known.
    QString behaviorText;
    /// Files below scripts/, sorted by path; nullopt: not known.
    std::optional<QList<SideFile>> scripts;

    friend bool operator==(const PackSide &, const PackSide &) = default;
};

PackSide sideOf(const ImagePreview &preview);
/// What was not read to its end is not known.
PackSide sideOf(const ArchiveReport &report);
/// As the server tells of a pack: of its files nothing is known.
PackSide sideOf(const Pack &pack);

} // namespace packdesk
