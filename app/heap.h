// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>

namespace packdesk {

/// Tells the allocator what a program needs that holds long lists for hours: what a list and its
/// answer took goes back to the system when they go, since the allocator would begin to keep blocks
/// of that size after the first of them; and some megabytes of smaller blocks stay, so that a list
/// that is shown anew does not have to fetch them again page by page. Call it before any thread is
/// started. Without effect where the C library is not glibc.
void tuneHeap();

/// Fetches memory for blocks that will be asked for later, so that nobody waits for it then: as
/// much as is free at the end of the heap, up to `bytes`. Takes its time; any thread. Without
/// effect where the system cannot.
void warmHeap(std::size_t bytes);

} // namespace packdesk
