// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/files/editabletext.h"
#include "models/files/filepath.h"
#include "models/files/packfilesmodel.h"

#include <QString>

namespace packdesk {

/// Why what is typed is no path inside a pack, and what one looks like; empty for None.
QString pathProblemText(PathProblem problem);
/// Why a file cannot be edited here, and what can be done instead.
QString editObstacleText(EditObstacle obstacle);
/// `1.2 KiB`, `not there`: a few words for the tree.
/// @param bytes negative where the size is not known
/// @param isSure it was seen in the image that the pack has now
QString fileStateText(FileState state, qint64 bytes, bool isSure);
/// The same in a sentence.
QString fileStateSentence(FileState state, bool isSure);

} // namespace packdesk
