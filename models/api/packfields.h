// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"

#include <array>
#include <string_view>

namespace packdesk {

/// The text fields of the contract's Pack, in its order: name and place in the struct. One table
/// for reading and writing.
struct PackTextField
{
    std::string_view name;
    QString Pack::*member;
};

constexpr std::array packTextFields{
    PackTextField{"id", &Pack::id},
    PackTextField{"org_id", &Pack::orgId},
    PackTextField{"name", &Pack::name},
    PackTextField{"display_name", &Pack::displayName},
    PackTextField{"description", &Pack::description},
    PackTextField{"version", &Pack::version},
    PackTextField{"tier", &Pack::tier},
    PackTextField{"visibility", &Pack::visibility},
    PackTextField{"category", &Pack::category},
    PackTextField{"capabilities", &Pack::capabilities},
    PackTextField{"suggested_packs", &Pack::suggestedPacks},
    PackTextField{"image_origin", &Pack::imageOrigin},
    PackTextField{"image_ref", &Pack::imageRef},
    PackTextField{"image_digest", &Pack::imageDigest},
};

} // namespace packdesk
