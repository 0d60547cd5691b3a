// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/runfile.h"

#include <QDir>
#include <QThreadPool>
#include <QUuid>

#include <sys/file.h>
#include <unistd.h>

#include <cstdio>

namespace packdesk {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 largest = qint64(64) << 20;
constexpr QLatin1String suffix(".jsonl");

bool lock(const QFile &file)
{
    return flock(file.handle(), LOCK_EX | LOCK_NB) == 0;
}

bool renameOver(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

RunFile::RunFile(QString folder, QString name)
    : m_folder(std::move(folder))
    , m_name(std::move(name))
    , m_isToBeSynced(std::make_shared<std::atomic_bool>(false))
{
}

std::unique_ptr<RunFile> RunFile::create(const QString &folder, const QByteArray &content)
{
    std::unique_ptr<RunFile> run(
        new RunFile(folder, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    return !folder.isEmpty() && run->take(content) ? std::move(run) : nullptr;
}

bool RunFile::append(const QByteArray &lines)
{
    return m_file->write(lines) == lines.size();
}

bool RunFile::replace(const QByteArray &content)
{
    return take(content);
}

// Only a file that is locked and whole gets a name that other starts look at.
bool RunFile::take(const QByteArray &content)
{
    const QString path = m_folder + QLatin1Char('/') + m_name;
    const QString fresh = path + QLatin1String(".new");
    QFile::remove(fresh);
    auto file = std::make_shared<QFile>(fresh);
    const bool isWritten = file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Append
                                          | QIODevice::Unbuffered,
                                      ownerOnly)
        && lock(*file) && file->write(content) == content.size();
    if (!isWritten || !renameOver(fresh, path + suffix)) {
        QFile::remove(fresh);
        return false;
    }
    m_file = std::move(file);
    return true;
}

void RunFile::sync(std::function<void()> then)
{
    if (m_isToBeSynced->exchange(true))
        return;
    QThreadPool::globalInstance()->start(
        [file = m_file, waits = m_isToBeSynced, done = std::move(then)] {
            waits->store(false);
            const bool isSafe = fsync(file->handle()) == 0;
            if (isSafe && done)
                done();
        });
}

QList<EndedRun> endedRuns(const QString &folder)
{
    QList<EndedRun> runs;
    const QDir directory(folder);
    const auto found = directory.entryInfoList(
        {QLatin1Char('*') + suffix}, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks,
        QDir::Time | QDir::Reversed);
    for (const auto &info : found) {
        EndedRun run{std::make_shared<QFile>(info.filePath()), info.filePath(), {}, false};
        if (!run.file->open(QIODevice::ReadOnly)) {
            run.isUnreadable = true;
        } else if (!lock(*run.file)) {
            continue;
        } else {
            run.isUnreadable = run.file->size() > largest;
            if (!run.isUnreadable)
                run.content = run.file->readAll();
        }
        runs.append(run);
    }
    return runs;
}

} // namespace packdesk
