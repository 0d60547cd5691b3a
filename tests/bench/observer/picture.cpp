// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/observer/picture.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace packdesk::bench {

namespace {

constexpr int stripHeight = 40;
/// Of brightness, of 255.
constexpr int inkDistance = 70;
/// Times that ink begins or ends in a strip: a bar has two for each of its lines of pixels.
constexpr int fewestEdges = 250;

int brightness(std::uint32_t pixel)
{
    return int((((pixel >> 16) & 255) * 2 + ((pixel >> 8) & 255) * 5 + (pixel & 255)) >> 3);
}

int commonestBrightness(const Picture &picture)
{
    std::array<int, 256> counts{};
    for (const std::uint32_t pixel : picture.pixels)
        ++counts[std::size_t(brightness(pixel))];
    return int(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

int edgesOf(const Picture &picture, int y, int background)
{
    int edges = 0;
    bool wasInk = false;
    const auto *pixels = picture.row(y);
    for (int x = 0; x < picture.area.width; ++x) {
        const bool isInk = std::abs(brightness(pixels[x]) - background) > inkDistance;
        edges += isInk != wasInk ? 1 : 0;
        wasInk = isInk;
    }
    return edges;
}

} // namespace

Area Area::clipped(const Area &other) const
{
    const int left = std::max(x, other.x);
    const int top = std::max(y, other.y);
    return {left, top, std::min(x + width, other.x + other.width) - left,
            std::min(y + height, other.y + other.height) - top};
}

Area Area::united(const Area &other) const
{
    if (isEmpty())
        return other;
    const int left = std::min(x, other.x);
    const int top = std::min(y, other.y);
    return {left, top, std::max(x + width, other.x + other.width) - left,
            std::max(y + height, other.y + other.height) - top};
}

bool showsRows(const Picture &picture, double share)
{
    const int background = commonestBrightness(picture);
    const int strips = picture.area.height / stripHeight;
    int written = 0;
    for (int strip = 0; strip < strips; ++strip) {
        int edges = 0;
        for (int line = 0; line < stripHeight && edges < fewestEdges; ++line)
            edges += edgesOf(picture, strip * stripHeight + line, background);
        written += edges >= fewestEdges ? 1 : 0;
    }
    return strips > 0 && written >= share * strips;
}

bool isCovered(const Picture &picture)
{
    const auto bare = std::count_if(picture.pixels.begin(), picture.pixels.end(),
                                    [](std::uint32_t pixel) { return (pixel & 0xffffff) == 0; });
    return !picture.pixels.empty() && std::size_t(bare) * 10 < picture.pixels.size();
}

} // namespace packdesk::bench
