// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/packfolder.h"

#include <QObject>

namespace packdesk {

/// packFolder() on a worker, for one folder at a time. Lives in the GUI thread and never blocks
/// it; what it tells are values.
class FolderPacker : public QObject
{
    Q_OBJECT

public:
    using Result = tl::expected<PackedFolder, Finding>;

    explicit FolderPacker(QObject *parent = nullptr);
    /// Cancels; nothing is emitted any more, and the archive is removed by the worker.
    ~FolderPacker() override;

    /// Begins. One that is running is cancelled, and its end is not told.
    void start(const std::shared_ptr<const FolderSnapshot> &folder, const PackPlace &place);
    /// Ends in finished() with a finding Cancelled, at once; the worker follows within a block.
    void cancel();
    bool isRunning() const { return m_cancelled != nullptr; }

Q_SIGNALS:
    /// Bytes of files; at most ten times a second, and once with the end.
    void progressed(qint64 packed, qint64 total);
    /// Exactly once for each start() that is not overtaken by another one.
    void finished(const FolderPacker::Result &result);

private:
    void end(const Result &result);

    CancelFlag m_cancelled;
};

} // namespace packdesk
