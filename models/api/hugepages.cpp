// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/hugepages.h"

#include <cstdlib>
#include <memory>
#ifdef __linux__
#include <sys/mman.h>
#endif

namespace packdesk {

namespace {

constexpr std::size_t hugePage = std::size_t(2) << 20;

void *allocateHuge(std::size_t bytes)
{
    const std::size_t whole = (bytes + hugePage - 1) / hugePage * hugePage;
    void *memory = std::aligned_alloc(hugePage, whole);
    wishHugePages(memory, whole);
    return memory;
}

} // namespace

void *allocatePages(std::size_t bytes)
{
    constexpr auto most = std::size_t(-1) - hugePage;
    void *memory = nullptr;
    if (bytes >= hugePage && bytes <= most)
        memory = allocateHuge(bytes);
    else if (bytes < hugePage)
        memory = std::malloc(bytes == 0 ? 1 : bytes);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

void wishHugePages(void *memory, std::size_t bytes)
{
#ifdef MADV_HUGEPAGE
    // Refused, it is the usual memory.
    if (memory && std::align(hugePage, hugePage, memory, bytes))
        madvise(memory, bytes / hugePage * hugePage, MADV_HUGEPAGE);
#else
    (void)memory;
    (void)bytes;
#endif
}

void freePages(void *memory)
{
    std::free(memory);
}

} // namespace packdesk
