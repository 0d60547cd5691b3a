// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/folderwatch.h"

#include "models/archives/folderlisting.h"

#include <QCoreApplication>
#include <QFileSystemWatcher>
#include <QPointer>
#include <QThreadPool>

namespace packdesk {

namespace {

QStringList pathsToWatch(const FolderSnapshot &folder)
{
    QStringList paths{folder.root};
    const auto add = [&](const QByteArray &path) {
        if (paths.size() < FolderWatch::mostWatched && path.isValidUtf8())
            paths.append(folder.root + QLatin1Char('/') + QString::fromUtf8(path));
    };
    const auto isFirst
        = [](const QByteArray &path) { return path == "pack.yaml" || path == "behavior.md"; };
    for (const auto *name : {"pack.yaml", "behavior.md"}) {
        const auto *entry = folder.find(name);
        if (entry && entry->kind == EntryKind::File)
            add(name);
    }
    // Only directories and files: the watcher would follow a link.
    for (const auto &entry : folder.entries) {
        if (entry.kind == EntryKind::Directory)
            add(entry.path);
    }
    for (const auto &entry : folder.entries) {
        if (entry.kind == EntryKind::File && !isFirst(entry.path))
            add(entry.path);
    }
    return paths;
}

CancelFlag newFlag()
{
    return std::make_shared<std::atomic_bool>(false);
}

void drop(CancelFlag &flag)
{
    if (flag)
        *flag = true;
    flag.reset();
}

} // namespace

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(quiet);
    m_patience.setSingleShot(true);
    m_patience.setInterval(quiet * 10);
    connect(&m_pause, &QTimer::timeout, this, &FolderWatch::check);
    connect(&m_patience, &QTimer::timeout, this, &FolderWatch::check);
}

FolderWatch::~FolderWatch()
{
    drop(m_cancelled);
    drop(m_confirming);
}

void FolderWatch::watch(const QString &path, const ArchiveLimits &limits)
{
    stop();
    m_path = path;
    m_limits = limits;
    m_watcher = std::make_unique<QFileSystemWatcher>();
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, &FolderWatch::onChange);
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &FolderWatch::onChange);
    check();
}

void FolderWatch::stop()
{
    drop(m_cancelled);
    drop(m_confirming);
    m_pause.stop();
    m_patience.stop();
    m_watcher.reset();
    m_again = false;
    m_heldBack = false;
    m_path.clear();
}

void FolderWatch::checkAgain()
{
    if (m_watcher)
        check();
}

qsizetype FolderWatch::watched() const
{
    return m_watcher ? m_watcher->files().size() + m_watcher->directories().size() : 0;
}

void FolderWatch::onChange()
{
    m_pause.start();
    if (!m_patience.isActive())
        m_patience.start();
}

void FolderWatch::check()
{
    m_pause.stop();
    m_patience.stop();
    drop(m_confirming);
    if (m_cancelled) {
        // One at a time: the running one comes to its end first.
        m_again = true;
        return;
    }
    const auto cancelled = newFlag();
    m_cancelled = cancelled;
    Q_EMIT checking();
    QThreadPool::globalInstance()->start(
        [path = m_path, limits = m_limits, cancelled, self = QPointer(this)] {
            const auto report = inspectFolder(path, limits, cancelled);
            // The application outlives its pool; `self` is looked at in its own thread only.
            QMetaObject::invokeMethod(qApp, [self, cancelled, report] {
                if (self && self->m_cancelled == cancelled)
                    self->take(report);
            });
        });
}

void FolderWatch::take(const ArchiveReport &report)
{
    m_cancelled.reset();
    watchPathsOf(*report.folder);
    const bool again = std::exchange(m_again, false);
    // A folder that changes without end is told of all the same, every second time.
    m_heldBack = again && !m_heldBack;
    const QPointer self(this);
    if (!m_heldBack)
        Q_EMIT reported(report);
    if (self && again && m_watcher)
        check();
}

void FolderWatch::watchPathsOf(const FolderSnapshot &folder)
{
    const auto known = m_watcher->files() + m_watcher->directories();
    const auto wanted = pathsToWatch(folder);
    const auto knownSet = QSet<QString>(known.cbegin(), known.cend());
    const auto wantedSet = QSet<QString>(wanted.cbegin(), wanted.cend());
    const auto gone = (knownSet - wantedSet).values();
    const auto fresh = (wantedSet - knownSet).values();
    if (!gone.isEmpty())
        m_watcher->removePaths(gone);
    if (fresh.isEmpty())
        return;
    m_watcher->addPaths(fresh);
    // What changed between the look and the watch made no signal.
    confirm(std::make_shared<const FolderSnapshot>(folder));
}

void FolderWatch::confirm(const std::shared_ptr<const FolderSnapshot> &folder)
{
    drop(m_confirming);
    const auto cancelled = newFlag();
    m_confirming = cancelled;
    QThreadPool::globalInstance()->start(
        [folder, limits = m_limits, cancelled, self = QPointer(this)] {
            WalkBudget budget(limits, cancelled);
            const auto now = listFolder(folder->root, budget);
            if (!now.snapshot.complete || !firstDifference(*folder, now.snapshot))
                return;
            QMetaObject::invokeMethod(qApp, [self, cancelled] {
                if (self && self->m_confirming == cancelled)
                    self->onChange();
            });
        });
}

} // namespace packdesk
