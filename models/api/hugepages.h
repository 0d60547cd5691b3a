// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <limits>
#include <new>

namespace packdesk {

/// Memory in huge pages from 2 MiB on, where the system has them: a fault for each page of 4 KiB
/// costs a long list more time than what is written into it. Below that the usual memory.
/// @return never null; for freePages(). Any thread.
/// @throws std::bad_alloc
void *allocatePages(std::size_t bytes);
void freePages(void *memory);

/// The same wish for memory of somebody else, as far as whole huge pages lie in it. It may be
/// written to before and freed after. Any thread.
void wishHugePages(void *memory, std::size_t bytes);

/// An allocator for containers of the standard library over allocatePages(). For what may have a
/// hundred thousand elements and keeps its size.
template <typename T>
class HugePages
{
public:
    using value_type = T;

    HugePages() = default;
    template <typename U>
    // NOLINTNEXTLINE(google-explicit-constructor): what the standard asks for.
    HugePages(const HugePages<U> &)
    {
    }

    T *allocate(std::size_t count)
    {
        static_assert(alignof(T) <= alignof(std::max_align_t));
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T))
            throw std::bad_array_new_length();
        return static_cast<T *>(allocatePages(count * sizeof(T)));
    }
    void deallocate(T *memory, std::size_t) { freePages(memory); }

    friend bool operator==(const HugePages &, const HugePages &) { return true; }
};

} // namespace packdesk
