// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/bytepattern.h"

#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace packdesk {

namespace {

constexpr unsigned char lowerBit = 0x20;
constexpr qsizetype blockSize = 16;

static_assert(BytePattern::padding >= blockSize);

/// A byte that is looked for, and what a byte of the text is or-ed with before.
struct Wanted
{
    unsigned char byte;
    unsigned char mask;
};

#if defined(__SSE2__)

__m128i equalBytes(const char *place, Wanted wanted)
{
    const auto block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(place));
    const auto lowered = _mm_or_si128(block, _mm_set1_epi8(char(wanted.mask)));
    return _mm_cmpeq_epi8(lowered, _mm_set1_epi8(char(wanted.byte)));
}

// One bit for each of the 16 places where both bytes are.
unsigned placesOf(const char *first, Wanted wantedFirst, const char *last, Wanted wantedLast)
{
    const auto both = _mm_and_si128(equalBytes(first, wantedFirst), equalBytes(last, wantedLast));
    return unsigned(_mm_movemask_epi8(both));
}

#else

unsigned placesOf(const char *first, Wanted wantedFirst, const char *last, Wanted wantedLast)
{
    unsigned places = 0;
    for (qsizetype i = 0; i < blockSize; ++i) {
        const bool both
            = (static_cast<unsigned char>(first[i]) | wantedFirst.mask) == wantedFirst.byte
            && (static_cast<unsigned char>(last[i]) | wantedLast.mask) == wantedLast.byte;
        places |= unsigned(both) << i;
    }
    return places;
}

#endif

} // namespace

BytePattern::BytePattern(const QByteArray &word)
    : m_word(word)
    , m_masks(word.size(), '\0')
{
    Q_ASSERT(!word.isEmpty());
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i] >= 'a' && word[i] <= 'z')
            m_masks[i] = char(lowerBit);
    }
}

bool BytePattern::isAt(const char *place) const
{
    const char *word = m_word.constData();
    const char *masks = m_masks.constData();
    for (qsizetype i = 0; i < m_word.size(); ++i) {
        if (char(place[i] | masks[i]) != word[i])
            return false;
    }
    return true;
}

// Where the first and the last byte of the word are, the bytes between are looked at.
const char *BytePattern::find(const char *from, const char *end) const
{
    const qsizetype size = m_word.size();
    const char *last = end - size;
    const auto wanted = [this](qsizetype i) {
        return Wanted{static_cast<unsigned char>(m_word[i]),
                      static_cast<unsigned char>(m_masks[i])};
    };
    const Wanted wantedFirst = wanted(0);
    const Wanted wantedLast = wanted(size - 1);
    for (const char *place = from; place <= last; place += blockSize) {
        unsigned places = placesOf(place, wantedFirst, place + size - 1, wantedLast);
        for (; places != 0; places &= places - 1) {
            const char *hit = place + std::countr_zero(places);
            if (hit > last)
                return nullptr;
            if (isAt(hit))
                return hit;
        }
    }
    return nullptr;
}

} // namespace packdesk
