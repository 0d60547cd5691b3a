// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <Qt>

namespace packdesk {

/// Columns of the pack list, in the order of the outward interface.
namespace PackColumn {
enum Column { Name, Version, Tier, Visibility, Owner, Category, Size, Updated, Count };
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
};
}

/// Whose a pack is (rule *Owner* of the design).
enum class PackOwner { Yours, Platform, Other, NotStated };

} // namespace packdesk
