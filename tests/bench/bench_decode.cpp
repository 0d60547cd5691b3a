// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// FILE ROUNDS: from the bytes of an answer to a snapshot, beside simdjson and QJsonDocument over
// the same bytes, in turn. One JSON object, milliseconds of each round.

#include "tests/bench/jsonwalk.h"
#include "tests/bench/plainpacks.h"
#include "tests/bench/product.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
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

void print(const char *name, const std::vector<double> &values, const char *end)
{
    std::printf("\"%s\":[", name);
    for (std::size_t i = 0; i < values.size(); ++i)
        std::printf("%s%.3f", i > 0 ? "," : "", values[i]);
    std::printf("]%s", end);
}

} // namespace

int main(int argc, char *argv[])
{
    QFile file(argc == 3 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (argc != 3 || !file.open(QIODevice::ReadOnly)) {
        std::fputs("usage: bench_decode FILE ROUNDS\n", stderr);
        return 2;
    }
    const QByteArray json = file.readAll();
    std::string padded = json.toStdString();
    padded.reserve(padded.size() + padding);
    std::vector<double> product;
    std::vector<double> walk;
    std::vector<double> document;
    // The first round of each makes the heap as large as it gets and is not counted.
    for (int round = 0; round <= std::atoi(argv[2]); ++round) {
        walk.push_back(millisecondsOf([&] { return bench::walkPacks(padded) > 0; }));
        SnapshotPtr snapshot;
        product.push_back(millisecondsOf([&] {
            snapshot = bench::snapshotOf(json);
            return snapshot != nullptr;
        }));
        snapshot.reset();
        std::vector<bench::PlainPack> packs;
        document.push_back(millisecondsOf([&] {
            packs = bench::plainPacks(json);
            return !packs.empty();
        }));
    }
    for (auto *values : {&product, &walk, &document})
        values->erase(values->begin());
    std::printf("{\"bytes\":%lld,", qlonglong(json.size()));
    print("product", product, ",");
    print("walk", walk, ",");
    print("document", document, "}\n");
    return 0;
}
