// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/inspectfolder.h"

#include <QObject>
#include <QSet>
#include <QTimer>

class QFileSystemWatcher;

namespace packdesk {

/// Looks at a folder, and again whenever its files change: inspectFolder() on a worker, one at a
/// time. Lives in the GUI thread and never reads a file there; what it tells are values.
///
/// Watched are the folder, pack.yaml, behavior.md, then directories, then files in the order of
/// their paths, up to `mostWatched`; a change beyond these is found by packFolder() at the
/// latest. Changes are awaited until they pause for `quiet` ms, for at most ten times that.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostWatched = 512;
    static constexpr int quiet = 250;

    explicit FolderWatch(QObject *parent = nullptr);
    /// Cancels; nothing is emitted any more.
    ~FolderWatch() override;

    /// Begins with a check; what was watched before is left.
    void watch(const QString &path, const ArchiveLimits &limits = {});
    /// Leaves the folder. A check that is running ends unseen.
    void stop();
    /// Checks now, whether or not something changed.
    void checkAgain();
    QString path() const { return m_path; }
    bool isChecking() const { return m_cancelled != nullptr; }
    /// Number of watched paths.
    qsizetype watched() const;

Q_SIGNALS:
    /// A check began. reported() or stop() ends it; where the folder changed meanwhile, the next
    /// check follows at once, with or without a report between them.
    void checking();
    void reported(const packdesk::ArchiveReport &report);

private:
    void onChange();
    void check();
    void take(const ArchiveReport &report);
    void watchPathsOf(const FolderSnapshot &folder);
    void confirm(const std::shared_ptr<const FolderSnapshot> &folder);

    QString m_path;
    ArchiveLimits m_limits;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    QTimer m_pause;
    QTimer m_patience;
    CancelFlag m_cancelled;
    CancelFlag m_confirming;
    bool m_again = false;
    bool m_heldBack = false;
};

} // namespace packdesk
