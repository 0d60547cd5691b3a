// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"
#include "models/images/imagepreview.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace packdesk {

struct ReviewFile
{
    /// Path inside the pack.
    QString path;
    /// Negative where it does not matter.
    qint64 bytes = 0;
    /// Null where it was not read: no text, or too large.
    std::optional<QString> text;
};

/// A pack as it will be, whichever way it comes in: what the review shows.
struct ReviewContent
{
    /// `The archive`: what a finding without a path is about.
    QString whole;
    /// Everything was looked at. Where not, nothing is claimed of what was not seen.
    bool complete = true;
    /// pack.yaml could be read: what is not in `manifest` is not there.
    bool manifestKnown = true;
    PackManifest manifest;
    /// Short facts such as size and platforms, as they are shown.
    QStringList facts;
    /// The facts in full, for the tool tip.
    QString factsInFull;
    std::optional<QString> behavior;
    /// All regular files.
    QList<ReviewFile> files;
    /// Errors first, notes last; else in their order.
    QList<Finding> findings;

    /// Files below a folder such as `scripts/`.
    QList<ReviewFile> below(const QString &folder) const;
    bool holds(const QString &path) const;
    /// Of all files.
    qint64 bytes() const;
    /// There is nothing to show but findings.
    bool isBlank() const { return !complete && !manifestKnown && files.isEmpty(); }
};

/// As people read it, else the slug; not made visible. Empty where there is none.
QString nameOf(const PackManifest &manifest);

/// What an archive or a folder holds.
ReviewContent reviewOf(const ArchiveReport &report);
/// What a pack made of an image holds.
ReviewContent reviewOf(const ImagePreview &preview);

} // namespace packdesk
