// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QPalette>

namespace packdesk {

/// The colours of the look page for one appearance; used only where the palette has no role.
struct Colours
{
    QColor window, surface, line, fieldBorder;
    QColor text, secondary, count;
    QColor accent, onAccent, selection, onSelection;
    QColor yours, yoursGround, platform, platformGround, other, otherGround;
    QColor danger, dangerGround, attention, attentionGround;
    bool dark = false;
};

Colours lightColours();
Colours darkColours();

/// The same colours as palette roles, disabled ones included.
QPalette paletteOf(const Colours &colours);

} // namespace packdesk
