// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

struct Colours;

/// The style sheet of the application. Widgets choose a look through properties:
/// `primary` (bool) on a QPushButton; `role` = link on a QPushButton; secondary, caption, title
/// or heading on a QLabel; card, danger, attention or success on a QFrame; and the object names
/// `footer`, `topBar`, `sidePanel` on a QFrame.
/// @param bodyPoints size of the body font in points, to which all sizes are relative
QString styleSheetFor(const Colours &colours, double bodyPoints);
/// The rules of it that a window with nothing but a table needs.
QString firstSheetFor(const Colours &colours, double bodyPoints);

} // namespace packdesk
