// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// FILE ROUNDS [alone]: from the bytes of an answer to a snapshot, beside simdjson and QJsonDocument
// over the same bytes, in turn, or alone. One JSON object, milliseconds of each round.

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
    for (std::size_t i = 1; i < values.size(); ++i)
        std::printf("%s%.3f", i > 1 ? "," : "", values[i]);
    std::printf("]%s", end);
}

/// Milliseconds of each round; the first of each makes the heap as large as it gets and is left
/// out.
class Rounds
{
public:
    explicit Rounds(const QByteArray &json)
        : m_json(json)
        , m_padded(json.toStdString())
    {
        m_padded.reserve(m_padded.size() + padding);
    }

    void decode()
    {
        SnapshotPtr snapshot;
        product.push_back(millisecondsOf([&] {
            snapshot = bench::snapshotOf(m_json);
            return snapshot != nullptr;
        }));
        keys.push_back(millisecondsOf([&] { return bench::keysOf(*snapshot) != nullptr; }));
    }
    void decodePeers()
    {
        walk.push_back(millisecondsOf([&] { return bench::walkPacks(m_padded) > 0; }));
        std::vector<bench::PlainPack> packs;
        document.push_back(millisecondsOf([&] {
            packs = bench::plainPacks(m_json);
            return !packs.empty();
        }));
    }

    std::vector<double> product;
    /// What it is searched and sorted by, which is no part of decoding.
    std::vector<double> keys;
    std::vector<double> walk;
    std::vector<double> document;

private:
    QByteArray m_json;
    std::string m_padded;
};

} // namespace

int main(int argc, char *argv[])
{
    QFile file(argc > 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (argc < 3 || !file.open(QIODevice::ReadOnly)) {
        std::fputs("usage: bench_decode FILE ROUNDS [alone]\n", stderr);
        return 2;
    }
    Rounds rounds(file.readAll());
    for (int round = 0; round <= std::atoi(argv[2]); ++round) {
        rounds.decode();
        if (argc == 3)
            rounds.decodePeers();
    }
    std::putchar('{');
    print("product", rounds.product, ",");
    print("keys", rounds.keys, ",");
    print("walk", rounds.walk, ",");
    print("document", rounds.document, "}\n");
    return 0;
}
