// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/heap.h"

#include "models/api/hugepages.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace packdesk {

namespace {

// The smallest pages that there are.
constexpr std::size_t pageBytes = 4096;

} // namespace

void tuneHeap()
{
#ifdef __GLIBC__
    constexpr int reserve = 64 << 20;
    constexpr int part = 16 << 20;
    mallopt(M_TRIM_THRESHOLD, 2 * reserve);
    mallopt(M_MMAP_THRESHOLD, 2 * part);
    // Makes the heap grow by the reserve now, and this heap alone, as a pad would not. Volatile, or
    // the compiler sees that nobody needs the blocks.
    void *volatile parts[reserve / part] = {};
    for (void *volatile &each : parts) {
        each = std::malloc(part);
        wishHugePages(each, part);
    }
    for (void *each : parts)
        std::free(each);
    mallopt(M_MMAP_THRESHOLD, int(largeBlock));
#endif
}

HeapBlocks makeBlocks(int count, std::size_t bytes)
{
    HeapBlocks blocks(static_cast<std::size_t>(count));
    for (auto &block : blocks)
        block = std::make_unique_for_overwrite<char[]>(bytes);
    return blocks;
}

void fetchBlocks(const HeapBlocks &blocks, std::size_t bytes)
{
    for (const auto &block : blocks) {
        volatile char *const start = block.get();
        for (std::size_t at = 0; at < bytes; at += pageBytes)
            start[at] = 0;
    }
}

} // namespace packdesk
