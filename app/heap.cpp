// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/heap.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace packdesk {

void tuneHeap()
{
#ifdef __GLIBC__
    constexpr int largeBlock = 1 << 20;
    constexpr int keptBytes = 8 << 20;
    mallopt(M_MMAP_THRESHOLD, largeBlock);
    mallopt(M_TRIM_THRESHOLD, keptBytes);
#endif
}

} // namespace packdesk
