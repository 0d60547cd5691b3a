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

/// The desktop theme's icon where it has one, else ours.
QIcon themedIcon(const QString &themeName, const QString &name, const QColor &colour);

} // namespace packdesk
