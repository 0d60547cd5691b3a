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

struct Step
{
    /// What is done to the file before, if it is large; else nothing.
    std::uint8_t act = 0;
    /// How much is read, and where the file is changed.
    std::uint8_t amount = 0xff;
};

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
    std::array<Step, 32> steps = {};
    const std::size_t stepCount = input.byte() % steps.size();
    for (std::size_t i = 0; i < stepCount; ++i)
        steps[i] = {input.byte(), input.byte()};
    const QByteArray bytes = input.rest().left(mostBytes);
    place.write(bytes);

    ArchiveFile file;
    if (!file.open(place.path()))
        return 0;
    fuzz::require(file.size() == bytes.size(), "the declared size is that of the file");
    QByteArray sent;
    for (std::size_t i = 0;; ++i) {
        const auto [act, amount] = i < stepCount ? steps[i] : Step{};
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
