// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <Qt>

namespace packdesk {

/// Columns of the pack list: those of the outward interface in its order, then those that are shown
/// on demand.
namespace PackColumn {
enum Column { Name, Version, Tier, Visibility, Owner, Category, Size, Updated, Reach, Count };
}

/// Roles that the list model and the filter model answer on every column.
namespace PackRole {
enum Role {
    /// QString: the pack's id, by which every action names it.
    Id = Qt::UserRole + 1,
    /// The column's raw value: QString, qint64 or QDateTime; invalid where it is missing.
    Raw,
    /// int: PackOwner.
    Owner,
    /// QString: the slug.
    Slug,
    /// PackReach, as far as it was read.
    Reach,
    /// bool, of the ui's layer: its deletion was begun and is not finished.
    Unfinished,
};
}

/// Whose a pack is (rule *Owner* of the design).
enum class PackOwner { Yours, Platform, Other, NotStated };

} // namespace packdesk
