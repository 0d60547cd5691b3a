// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace packdesk {

/// The file of one run of the program, in a folder that all runs share: lines are appended to it,
/// and it is locked for as long as its program runs, however that ends. Mode 0600.
class RunFile
{
public:
    /// Null where none can be made. @param folder exists
    static std::unique_ptr<RunFile> create(const QString &folder, const QByteArray &content);

    /// Unique among all runs.
    const QString &name() const { return m_name; }
    qint64 size() const { return m_file->size(); }
    /// Copied into the system's memory, where it outlives the program; nothing waits for a disk.
    bool append(const QByteArray &lines);
    /// Puts other content in place of all of it; the file is the old one or the new one.
    bool replace(const QByteArray &content);
    /// Has a thread of the pool carry to the disk what was written so far, then calls `then`
    /// there. Where one is still waiting for its thread, that will do, without `then`.
    void sync(std::function<void()> then = {});

private:
    RunFile(QString folder, QString name);
    bool take(const QByteArray &content);

    QString m_folder;
    QString m_name;
    /// Shared with the thread that syncs it.
    std::shared_ptr<QFile> m_file;
    std::shared_ptr<std::atomic_bool> m_isToBeSynced;
};

/// A file of a run that has ended, locked by this start until it is destroyed.
struct EndedRun
{
    std::shared_ptr<QFile> file;
    /// Its path; moved aside where it could not be read.
    QString path;
    QByteArray content;
    /// It is there, and cannot be opened, or is too large to be one.
    bool isUnreadable = false;
};

/// The ended runs of the folder, oldest first; runs that go on are passed over.
QList<EndedRun> endedRuns(const QString &folder);

} // namespace packdesk
