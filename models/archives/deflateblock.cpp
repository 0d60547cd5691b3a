// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/deflateblock.h"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace packdesk {

namespace {

constexpr int storing = 0;
constexpr int deflating = 6;
// Level 6 looks for 128: this is 1.35 times as quick, and texts get 1 % larger; 5 is 1.5 times as
// quick, texts get 2 % and lists of records up to 9 % larger.
constexpr int matchesLookedAt = 48;
constexpr int trying = 1;

// What is judged at once: small enough for the pictures and texts of a folder to come apart.
constexpr qsizetype segment = 65'536;
constexpr qsizetype glances = 16;
constexpr qsizetype glance = 1024;
constexpr qsizetype trial = 8192;

struct Part
{
    qsizetype at;
    qsizetype size;
};

Bytef *bytesAt(const QByteArray &bytes, qsizetype at)
{
    // zlib's interface is not const and does not write into what it reads.
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData() + at));
}

/// Appends to `packed`.
bool deflatePart(const QByteArray &bytes, Part part, int level, bool last, QByteArray &packed)
{
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    if (level == deflating)
        deflateTune(&stream, 8, 16, 128, matchesLookedAt);
    if (const auto before = std::min(part.at, deflateWindow); before > 0)
        deflateSetDictionary(&stream, bytesAt(bytes, part.at - before), uInt(before));
    const auto taken = packed.size();
    // The flush behind a part takes some bytes more than the bound knows of.
    packed.resize(taken + qsizetype(deflateBound(&stream, uLong(part.size))) + 64);
    stream.next_in = bytesAt(bytes, part.at);
    stream.avail_in = uInt(part.size);
    stream.next_out = reinterpret_cast<Bytef *>(packed.data() + taken);
    stream.avail_out = uInt(packed.size() - taken);
    const int answer = deflate(&stream, last ? Z_FINISH : Z_SYNC_FLUSH);
    const bool good = answer == (last ? Z_STREAM_END : Z_OK) && stream.avail_out > 0;
    packed.truncate(packed.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return good;
}

/// Every byte is about as frequent as every other, as in what was packed or encrypted already.
bool isFlat(const QByteArray &bytes, Part part)
{
    if (part.size < segment)
        return false;
    std::array<quint64, 256> counts{};
    for (qsizetype i = 0; i < glances; ++i) {
        const auto *begin = bytes.constData() + part.at + i * (segment / glances);
        std::for_each(begin, begin + glance, [&](char byte) { ++counts[uchar(byte)]; });
    }
    quint64 squares = 0;
    for (const auto count : counts)
        squares += count * count;
    // Noise has 256 / 252 of the least that is possible here; 3 % more make it worth packing.
    constexpr quint64 seen = glances * glance;
    return squares * counts.size() * 32 < seen * seen * 33;
}

int levelFor(const QByteArray &bytes, Part part)
{
    if (!isFlat(bytes, part))
        return deflating;
    // A repetition does not show in the counts.
    QByteArray packed;
    const bool tried = deflatePart(bytes, {part.at, trial}, trying, false, packed);
    return tried && packed.size() > trial - trial / 32 ? storing : deflating;
}

} // namespace

QByteArray deflateBlock(const QByteArray &bytes, qsizetype known, bool last)
{
    QByteArray packed;
    Part run{known, 0};
    int level = deflating;
    for (auto at = known; at < bytes.size(); at += segment) {
        const Part next{at, std::min(segment, bytes.size() - at)};
        const int wanted = levelFor(bytes, next);
        if (run.size > 0 && wanted != level) {
            if (!deflatePart(bytes, run, level, false, packed))
                return {};
            run = {at, 0};
        }
        level = wanted;
        run.size += next.size;
    }
    return deflatePart(bytes, run, level, last, packed) ? packed : QByteArray();
}

} // namespace packdesk
