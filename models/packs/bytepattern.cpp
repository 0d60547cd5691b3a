// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/bytepattern.h"

#include <cstring>

namespace packdesk {

namespace {

constexpr unsigned char lowerBit = 0x20;

// GCC and Clang know vectors of bytes on every machine; where it has none they are taken apart.
using Block = unsigned char __attribute__((vector_size(16)));
using Halves = unsigned long long __attribute__((vector_size(16)));

static_assert(BytePattern::padding >= qsizetype(sizeof(Block)));

Block blockAt(const char *place)
{
    Block block;
    std::memcpy(&block, place, sizeof(block));
    return block;
}

bool isAny(const Halves &bits)
{
    return (bits[0] | bits[1]) != 0;
}

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
    const auto firstMask = static_cast<unsigned char>(m_masks.front());
    const auto firstByte = static_cast<unsigned char>(m_word.front());
    const auto lastMask = static_cast<unsigned char>(m_masks.back());
    const auto lastByte = static_cast<unsigned char>(m_word.back());
    for (const char *place = from; place <= last; place += sizeof(Block)) {
        const auto firsts = (blockAt(place) | firstMask) == firstByte;
        const auto lasts = (blockAt(place + size - 1) | lastMask) == lastByte;
        const auto hits = firsts & lasts;
        if (!isAny(Halves(hits)))
            continue;
        for (std::size_t i = 0; i < sizeof(Block) && place + i <= last; ++i) {
            if (hits[i] != 0 && isAt(place + i))
                return place + i;
        }
    }
    return nullptr;
}

} // namespace packdesk
