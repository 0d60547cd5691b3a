// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"
#include "models/packs/listcachefile.h"
#include "models/packs/snapshot.h"
#include "tests/fuzz/target.h"

#include <QDateTime>
#include <QFile>

#include <array>
#include <tuple>

using namespace packdesk;

namespace {

const QByteArray owner(32, 'o');

QByteArray written(const QString &path, const QByteArray &json)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(1'800'000'000'123, Qt::UTC);
    fuzz::require(writeKeptAnswer(path, owner, {json, time}), "an answer can be kept");
    QFile file(path);
    fuzz::require(file.open(QIODevice::ReadOnly), "what was kept can be read");
    return file.readAll();
}

} // namespace

// A file as it is, or one that was written and then changed in places.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::MemoryFile place;
    fuzz::Input input(data, size);
    const bool isWritten = input.byte() % 2 == 0;
    QByteArray json;
    QByteArray bytes;
    if (isWritten) {
        std::array<std::uint8_t, 8> changes = {};
        for (std::uint8_t &change : changes)
            change = input.byte();
        json = input.rest();
        bytes = written(place.path(), json);
        for (std::size_t i = 0; i < changes.size(); i += 2) {
            char &byte = bytes[qsizetype(changes[i]) % bytes.size()];
            byte = static_cast<char>(static_cast<std::uint8_t>(byte) ^ changes[i + 1]);
        }
    } else {
        bytes = input.rest();
    }
    place.write(bytes);
    const auto kept = readKeptAnswer(place.path(), owner);
    if (!kept)
        return 0;
    fuzz::require(!isWritten || kept->json == json, "what is read is what was written");
    if (const auto list = decodePackList(kept->json))
        std::ignore = Snapshot(*list).memoryBytes();
    return 0;
}
