// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace packdesk {

/// Tells the allocator what a program needs that holds long lists for hours. Blocks of a megabyte
/// and more go back to the system when they are freed, since the allocator would begin to keep them
/// after the first of them. Of smaller ones the heap of the first thread has a reserve from the
/// start, in huge pages where the system has them, and what was fetched of it stays, so that a list
/// that is shown anew does not have to fetch it again page by page; heaps of other threads keep
/// what they had as well. Call it before any thread is started. Without effect where the C library
/// is not glibc.
void tuneHeap();

/// Blocks of this many bytes and more do not come from the heap.
inline constexpr std::size_t largeBlock = std::size_t(1) << 20;

using HeapBlocks = std::vector<std::unique_ptr<char[]>>;

/// Blocks as they will be asked for later, so that nobody waits for their memory then: made and
/// freed by the thread that will ask, fetched from the system by another one in between. What it
/// takes is not noticed before it is fetched.
HeapBlocks makeBlocks(int count, std::size_t bytes);
/// Any thread, as long as nobody else touches them. @param bytes of each
void fetchBlocks(const HeapBlocks &blocks, std::size_t bytes);

} // namespace packdesk
