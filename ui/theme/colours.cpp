// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/colours.h"

namespace packdesk {

namespace {

QColor c(const char *name)
{
    return QColor(QLatin1String(name));
}

} // namespace

Colours lightColours()
{
    return {.window = c("#f6f7f9"),
            .surface = c("#ffffff"),
            .line = c("#d5dae1"),
            .fieldBorder = c("#87919d"),
            .text = c("#1b1f24"),
            .secondary = c("#5b6470"),
            .count = c("#667080"),
            .accent = c("#2457d6"),
            .onAccent = c("#ffffff"),
            .selection = c("#e5edff"),
            .onSelection = c("#12307f"),
            .yours = c("#0b6e4f"),
            .yoursGround = c("#e0f5ec"),
            .platform = c("#4a4fb8"),
            .platformGround = c("#ebebfb"),
            .other = c("#4b5563"),
            .otherGround = c("#eef1f5"),
            .danger = c("#b3261e"),
            .dangerGround = c("#fdecea"),
            .attention = c("#8a5a00"),
            .attentionGround = c("#fff4dc"),
            .dark = false};
}

Colours darkColours()
{
    return {.window = c("#1b1d21"),
            .surface = c("#22252a"),
            .line = c("#434952"),
            .fieldBorder = c("#6a737f"),
            .text = c("#e7eaee"),
            .secondary = c("#a7b0bb"),
            .count = c("#98a2ae"),
            .accent = c("#6c9bff"),
            .onAccent = c("#0b1a3a"),
            .selection = c("#2b3c66"),
            .onSelection = c("#dbe6ff"),
            .yours = c("#6fdcb4"),
            .yoursGround = c("#153c30"),
            .platform = c("#b3b6ff"),
            .platformGround = c("#2b2d57"),
            .other = c("#c3cad3"),
            .otherGround = c("#343a42"),
            .danger = c("#ff9a93"),
            .dangerGround = c("#3d2120"),
            .attention = c("#f0c674"),
            .attentionGround = c("#3a3019"),
            .dark = true};
}

QPalette paletteOf(const Colours &colours)
{
    QPalette palette(colours.surface, colours.window);
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.surface);
    palette.setColor(QPalette::AlternateBase, colours.window);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.secondary);
    palette.setColor(QPalette::Button, colours.surface);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::ToolTipBase, colours.surface);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Mid, colours.line);
    palette.setColor(QPalette::Midlight, colours.line);
    palette.setColor(QPalette::Dark, colours.fieldBorder);
    palette.setColor(QPalette::Shadow, colours.fieldBorder);
    palette.setColor(QPalette::Light, colours.surface);
    palette.setColor(QPalette::BrightText, colours.danger);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, colours.count);
    palette.setColor(QPalette::Disabled, QPalette::Base, colours.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colours.secondary);
    return palette;
}

} // namespace packdesk
