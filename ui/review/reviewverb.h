// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

namespace packdesk {

/// What becomes of an image that is looked into.
enum class ReviewVerb { Create, Replace };

} // namespace packdesk
