// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/heap.h"

#include "models/api/hugepages.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace packdesk {

void tuneHeap()
{
#ifdef __GLIBC__
    constexpr int largeBlock = 1 << 20;
    constexpr int reserve = 64 << 20;
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

void warmHeap(std::size_t bytes)
{
#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
    // Whoever maps memory meanwhile waits for no more than this.
    constexpr std::size_t atOnce = std::size_t(1) << 20;
    const std::size_t unused = mallinfo2().keepcost;
    void *place = static_cast<char *>(sbrk(0)) - unused;
    std::size_t left = std::min(unused, bytes);
    if (!std::align(std::size_t(getpagesize()), 1, place, left))
        return;
    for (auto *from = static_cast<char *>(place); left > 0;) {
        const std::size_t now = std::min(left, atOnce);
        madvise(from, now, MADV_POPULATE_WRITE);
        from += now;
        left -= now;
    }
#else
    (void)bytes;
#endif
}

} // namespace packdesk
