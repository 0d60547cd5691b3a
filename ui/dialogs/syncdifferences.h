// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/review/filechange.h"
#include "ui/review/differencedialog.h"

namespace packdesk {

/// The texts of changed files, to be read; what is no text, or has more than 1 MiB, is named with a
/// note instead. Thread-safe.
QList<TextPair> textPairs(const QList<FileChange> &changes);

/// Opens a DifferenceDialog of them, once a worker has made texts of the bytes. GUI thread.
/// @param changes at least one
/// @param theme not owned, outlives the dialog
/// @param parent where it is gone by then, nothing opens
void openDifferences(const QList<FileChange> &changes, const Theme *theme, QWidget *parent);

} // namespace packdesk
