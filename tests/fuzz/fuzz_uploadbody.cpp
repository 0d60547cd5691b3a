// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/archivefile.h"
#include "tests/fuzz/target.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace packdesk;

namespace {

constexpr qint64 mostBytes = 4096;

// What others do to the file while it is sent.
void meddle(const QString &path, std::uint8_t how, std::uint8_t where)
{
    QFile file(path);
    fuzz::require(file.open(QIODevice::ReadWrite), "the file can be opened");
    const qint64 size = file.size();
    switch (how % 4) {
    case 0:
        file.resize(size * where / 256);
        break;
    case 1:
        file.resize(size + 1 + where);
        break;
    case 2:
        file.seek(size * where / 256);
        file.write("x");
        break;
    default:
        break;
    }
}

} // namespace

// Pairs of bytes: how much is read, or what is done to the file; then the bytes of the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::MemoryFile place;
    fuzz::Input input(data, size);
    const int steps = input.byte() % 32;
    std::array<std::uint8_t, 64> acts = {};
    for (int i = 0; i < 2 * steps; ++i)
        acts[std::size_t(i)] = input.byte();
    const QByteArray bytes = input.rest().left(mostBytes);
    place.write(bytes);

    ArchiveFile file;
    if (!file.open(place.path()))
        return 0;
    fuzz::require(file.size() == bytes.size(), "the declared size is that of the file");
    QByteArray sent;
    for (int i = 0;; ++i) {
        const std::uint8_t act = i < steps ? acts[std::size_t(2 * i)] : 0;
        const std::uint8_t amount = i < steps ? acts[std::size_t(2 * i) + 1] : 0xff;
        if (act >= 0xc0)
            meddle(place.path(), act, amount);
        std::array<char, mostBytes> room = {};
        qint64 count = 0;
        const qint64 wanted = 1 + amount * qint64(16);
        if (file.read(room.data(), std::min(wanted, mostBytes), count) != ArchiveFile::Read::Fine)
            break;
        sent.append(room.data(), count);
        fuzz::require(sent.size() == file.position(), "what is given out is counted");
        fuzz::require(sent.size() <= file.size(), "no more is sent than was declared");
        if (file.atEnd())
            break;
        fuzz::require(count > 0, "a reading that is fine goes on");
    }
    if (file.atEnd() && !file.hasChanged())
        fuzz::require(sent.size() == bytes.size() && sent.size() == file.size(),
                      "what was sent to the end is as long as was declared");
    return 0;
}
