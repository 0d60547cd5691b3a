// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packlistdefs.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace packdesk {

/// The facets of the list. Settings keep their numbers.
enum class Facet { Owner, Tier, Visibility, Origin, Category, Reach };

/// All of them, in the order in which they are shown: the one with the most values last.
inline constexpr Facet shownFacets[]
    = {Facet::Owner, Facet::Tier, Facet::Visibility, Facet::Origin, Facet::Reach, Facet::Category};

/// What the list is narrowed to: a pack is shown when it holds every word of `text` (in name,
/// display name, description, category, id, image reference, digest or capabilities, without
/// regard to case and accents) and, for each facet with chosen values, has one of them.
/// Facet values are the raw texts of the answer; for the owner `yours`, `platform`, `other`,
/// `not_stated`, for the reach those of reachKey(); an empty text stands for *not stated*.
struct PackFilter
{
    QString text;
    QHash<Facet, QSet<QString>> chosen;

    bool isEmpty() const;
    /// Number of chosen facet values; `text` does not count.
    int chosenCount() const;
    friend bool operator==(const PackFilter &, const PackFilter &) = default;
};

/// One value of a facet and how many packs would be shown with it, given the text and the
/// other facets.
struct FacetValue
{
    QString value;
    int count = 0;
    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

/// The values of one facet: those that are known (all but Category have some) in their fixed
/// order and also with a count of 0, then those that occur in the list or are chosen, by name;
/// *not stated* (and *not read*) last, and only where it is counted or chosen.
struct FacetGroup
{
    Facet facet = Facet::Owner;
    QList<FacetValue> values;
    /// Packs that would be shown with nothing chosen in this facet.
    int total = 0;
    friend bool operator==(const FacetGroup &, const FacetGroup &) = default;
};

QString ownerKey(PackOwner owner);

} // namespace packdesk
