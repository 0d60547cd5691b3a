// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace packdesk {

/// One of our own icons (resources/icons/NAME.svg, drawn with currentColor) in this colour;
/// sharp at every device pixel ratio. An unknown name gives a null icon.
QIcon icon(const QString &name, const QColor &colour);

/// The same for a size above the grid of 16: the lines keep the weight that they have in a toolbar
/// instead of growing with the drawing. @param side in logical pixels at 100%
QIcon largeIcon(const QString &name, const QColor &colour, int side);

/// The desktop theme's icon where it has one, else ours.
QIcon themedIcon(const QString &themeName, const QString &name, const QColor &colour);

} // namespace packdesk
