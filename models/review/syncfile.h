// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/review/foldercomparison.h"

namespace packdesk {

enum class SyncState {
    /// Will not be sent: it is not Changed.
    Excluded,
    /// Will be sent when that is confirmed.
    Ready,
    /// Confirmed; its turn comes.
    Waiting,
    Sending,
    /// The pack has it.
    Live,
    Failed,
    /// It may be live, and is being looked for.
    Unknown,
    /// Its turn did not come.
    NotSent,
};

/// A file of a folder that is synced, from the comparison to its result.
struct SyncFile
{
    ComparedFile file;
    SyncState state = SyncState::Excluded;
    /// Of Unknown: it was looked for to the end.
    bool checksEnded = false;
    /// Of Unknown: the pack has another image since, which need not be because of this file.
    bool hasOtherImage = false;
    std::optional<ApiError> error;
};

/// All that differ: those to be sent first, in the order of sending. Thread-safe.
QList<SyncFile> filesToSync(const FolderComparison &comparison);
int countOf(const QList<SyncFile> &files, SyncState state);
/// How many are to be sent, or were.
int countOfSent(const QList<SyncFile> &files);
/// The pack has another pack.yaml by now: what it asks for may be another.
bool isManifestLive(const QList<SyncFile> &files);

} // namespace packdesk
