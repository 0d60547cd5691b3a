// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <vector>

namespace packdesk::bench {

/// A rectangle of the screen, in its pixels.
struct Area
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool isEmpty() const { return width <= 0 || height <= 0; }
    /// What both cover; empty where that is nothing.
    Area clipped(const Area &other) const;
    /// The smallest that covers both.
    Area united(const Area &other) const;
};

/// What stood in an area of the screen: 32 bits for each pixel, row by row.
struct Picture
{
    Area area;
    std::vector<std::uint32_t> pixels;

    const std::uint32_t *row(int y) const
    {
        return pixels.data() + std::size_t(y) * std::size_t(area.width);
    }
};

/// Rows of text fill the picture: of its strips of 40 pixels, at least `share` hold text. A frame
/// without rows, one colour, grey bars in place of texts and a sentence in the middle do not.
bool showsRows(const Picture &picture, double share = 0.8);
/// Something else than the black of a bare screen covers nearly all of it.
bool isCovered(const Picture &picture);

} // namespace packdesk::bench
