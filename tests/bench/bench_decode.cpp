// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// FILE product|walk|document: from the bytes of an answer to a snapshot, or what simdjson or
// QJsonDocument take for the same bytes. One JSON object, in milliseconds.
//
// Once, in a process of its own: whoever comes second in a process finds memory that the first has
// fetched from the system, and how much of it is chance. Packdesk fetches its own for each answer.

#include "tests/bench/jsonwalk.h"
#include "tests/bench/plainpacks.h"
#include "tests/bench/product.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace packdesk;

namespace {

/// Room behind the text, which simdjson may read.
constexpr std::size_t padding = 64;

double millisecondsOf(const std::function<bool()> &act)
{
    QElapsedTimer clock;
    clock.start();
    const bool worked = act();
    const double spent = double(clock.nsecsElapsed()) / 1e6;
    if (!worked) {
        std::fputs("bench_decode: the answer cannot be decoded\n", stderr);
        std::exit(1);
    }
    return spent;
}

void printProduct(const QByteArray &json)
{
    SnapshotPtr snapshot;
    const double decoded = millisecondsOf([&] {
        snapshot = bench::snapshotOf(json);
        return snapshot != nullptr;
    });
    // What it is searched and sorted by, which is no part of decoding.
    const double keys = millisecondsOf([&] { return bench::keysOf(*snapshot) != nullptr; });
    std::printf("{\"ms\":%.3f,\"keys\":%.3f}\n", decoded, keys);
}

void printWalk(const QByteArray &json)
{
    std::string padded = json.toStdString();
    padded.reserve(padded.size() + padding);
    std::printf("{\"ms\":%.3f}\n", millisecondsOf([&] { return bench::walkPacks(padded) > 0; }));
}

void printDocument(const QByteArray &json)
{
    std::vector<bench::PlainPack> packs;
    std::printf("{\"ms\":%.3f}\n", millisecondsOf([&] {
                    packs = bench::plainPacks(json);
                    return !packs.empty();
                }));
}

} // namespace

int main(int argc, char *argv[])
{
    const std::map<std::string_view, void (*)(const QByteArray &)> sides{
        {"product", printProduct}, {"walk", printWalk}, {"document", printDocument}};
    QFile file(argc == 3 ? QString::fromLocal8Bit(argv[1]) : QString());
    const auto side = argc == 3 ? sides.find(argv[2]) : sides.end();
    if (side == sides.end() || !file.open(QIODevice::ReadOnly)) {
        std::fputs("usage: bench_decode FILE product|walk|document\n", stderr);
        return 2;
    }
    QByteArray json = file.readAll();
    // As the reader of a body leaves it.
    json.reserve(json.size() + qsizetype(padding));
    side->second(json);
    return 0;
}
