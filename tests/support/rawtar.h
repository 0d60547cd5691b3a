// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <cstdio>
#include <cstring>
#include <utility>

namespace packdesk::test {

/// A ustar header and its content, byte by byte: for archives that no writer would make.
inline QByteArray tarEntry(const QByteArray &name, const QByteArray &content, char type = '0',
                           const QByteArray &target = {}, qint64 claimedBytes = -1)
{
    QByteArray block(512, '\0');
    auto put = [&](int at, const QByteArray &text) {
        std::memcpy(block.data() + at, text.constData(), size_t(text.size()));
    };
    char number[16];
    const auto size = claimedBytes < 0 ? qint64(content.size()) : claimedBytes;
    std::snprintf(number, sizeof number, "%011llo", static_cast<unsigned long long>(size));
    put(0, name.left(100));
    put(100, "0000644");
    put(108, "0000000");
    put(116, "0000000");
    put(124, number);
    put(136, "00000000000");
    put(148, "        ");
    block[156] = type;
    put(157, target.left(100));
    put(257,
        QByteArray("ustar\0"
                   "00",
                   8));
    unsigned sum = 0;
    for (const char byte : std::as_const(block))
        sum += static_cast<unsigned char>(byte);
    std::snprintf(number, sizeof number, "%06o", sum);
    put(148, QByteArray(number, 7));
    block += content;
    block.append((512 - content.size() % 512) % 512, '\0');
    return block;
}

/// The two empty blocks at the end of a tar.
inline QByteArray tarEnd()
{
    return QByteArray(1024, '\0');
}

} // namespace packdesk::test
