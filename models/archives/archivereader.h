// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

#include <atomic>
#include <functional>
#include <memory>

namespace packdesk {

/// Caps on what one archive may cost; each proposal of the hazards page.
struct ArchiveLimits
{
    int entries = 100'000;
    int nameBytes = 1024;
    qint64 inflatedBytes = qint64(16) << 30;
    /// pack.yaml, behavior.md and each file that is read for display.
    qint64 textBytes = qint64(1) << 20;
    int seconds = 60;
};

/// Set by the asker to end a reading early; shared with the worker.
using CancelFlag = std::shared_ptr<std::atomic_bool>;

/// Looks into a .tar.gz with libarchive: names, sizes, pack.yaml, behavior.md. Unpacks nothing.
/// Blocks: call it on a worker. A cancelled reading gives what was read so far.
ArchiveReport inspectArchive(const QString &path, const ArchiveLimits &limits = {},
                             const CancelFlag &cancelled = {});

/// The same over one uncompressed, gzip or zstd tar in memory or on disk, as image layers are.
/// @param wanted is asked for each regular file whether `content` shall get its bytes
/// @return findings of the container itself; empty when all entries were read
QList<Finding> readTar(const QString &path, const ArchiveLimits &limits,
                       const std::function<bool(const QString &path, qint64 bytes)> &wanted,
                       const std::function<void(const QString &path, const QByteArray &)> &content,
                       const CancelFlag &cancelled = {});

} // namespace packdesk
