// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// Opens a file in the program that the desktop has for it. What the desktop would start instead
/// of showing it, such as a script or a launcher, is not opened: its folder is. Links are not
/// followed either. GUI thread.
/// @return false where there is no such program
bool openInEditor(const QString &path);

/// The file itself, or its folder; see openInEditor().
QString openablePath(const QString &path);

} // namespace packdesk
