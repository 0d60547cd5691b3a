// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/review/syncfile.h"

#include <algorithm>

namespace packdesk {

QList<SyncFile> filesToSync(const FolderComparison &comparison)
{
    QList<SyncFile> files;
    for (const auto &file : comparison.files) {
        if (file.difference == FileDifference::Same)
            continue;
        const bool isSent = file.difference == FileDifference::Changed;
        files.append({file, isSent ? SyncState::Ready : SyncState::Excluded, false, false, {}});
    }
    return files;
}

int countOf(const QList<SyncFile> &files, SyncState state)
{
    return int(std::ranges::count(files, state, &SyncFile::state));
}

int countOfSent(const QList<SyncFile> &files)
{
    return int(files.size()) - countOf(files, SyncState::Excluded);
}

bool isManifestLive(const QList<SyncFile> &files)
{
    return std::ranges::any_of(files, [](const SyncFile &file) {
        return file.state == SyncState::Live && file.file.path == QLatin1String("pack.yaml");
    });
}

} // namespace packdesk
