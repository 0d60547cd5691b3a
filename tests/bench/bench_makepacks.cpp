// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// COUNT VARIANT FILE: writes an answer of listPacks.

#include "tests/bench/packgenerator.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char *argv[])
{
    if (argc != 4) {
        std::fputs("usage: bench_makepacks COUNT VARIANT FILE\n", stderr);
        return 2;
    }
    const std::string json = packdesk::bench::packsJson(std::atoi(argv[1]), std::atoi(argv[2]));
    std::FILE *file = std::fopen(argv[3], "wb");
    if (!file)
        return 1;
    const bool written = std::fwrite(json.data(), 1, json.size(), file) == json.size();
    return std::fclose(file) == 0 && written ? 0 : 1;
}
