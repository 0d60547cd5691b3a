// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/heap.h"

#include "models/api/hugepages.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#include <unistd.h>
#endif

namespace packdesk {

void tuneHeap()
{
#ifdef __GLIBC__
    constexpr int largeBlock = 1 << 20;
    constexpr int reserve = 16 << 20;
    mallopt(M_MMAP_THRESHOLD, largeBlock);
    mallopt(M_TRIM_THRESHOLD, 2 * reserve);
    mallopt(M_TOP_PAD, reserve);
    // Makes the heap grow by the reserve now: what it takes of it comes in huge pages. Volatile, or
    // the compiler sees that nobody needs the block.
    void *volatile block = std::malloc(largeBlock / 2);
    std::free(block);
    wishHugePages(static_cast<char *>(sbrk(0)) - reserve, reserve);
#endif
}

} // namespace packdesk
