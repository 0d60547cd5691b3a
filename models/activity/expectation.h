// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace packdesk {

/// What a change should have made of a pack, or of which pack, and what is needed to tell it from
/// what was there, small enough to be written with each change: not the ids of the whole list
/// (100,000 of them are 3 MB), but those that would have matched already, and the time of the
/// newest pack. Both times that are compared are the server's own, so that a wrong clock of this
/// machine does no harm.
struct Expectation
{
    /// As it was sent; empty for an upload.
    QString imageReference;
    /// For an upload: from the archive's pack.yaml.
    QString name;
    QString version;
    /// Packs of before that match all the same; none of them is the new one.
    QStringList matchingBefore;
    /// When the newest of the caller's own packs of before was made; invalid where there was none.
    /// What is older was there.
    QDateTime newestBefore;
    /// The pack that was changed or deleted; empty for a create or an upload.
    QString packId;
    /// The visibility that was sent.
    QString visibility;
    /// Of the image that the pack had; empty where it was not known.
    QString digestBefore;

    friend bool operator==(const Expectation &, const Expectation &) = default;
};

} // namespace packdesk
