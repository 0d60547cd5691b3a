// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "models/api/readfile.h"
#include "models/archives/archivereader.h"
#include "models/review/foldercomparison.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace packdesk {

class ErrorController;
class Jobs;
class LearnedFiles;
class SessionHolder;

/// Compares a folder with a pack, byte by byte: each of its files is read at the server, few at a
/// time. The folder is read on workers. A pack that moves meanwhile, as its digest tells, is
/// compared with nothing.
/// GUI thread.
class FolderComparer : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    struct Parts
    {
        SessionHolder *sessions = nullptr;
        Jobs *jobs = nullptr;
        ErrorController *errors = nullptr;
        const LearnedFiles *learned = nullptr;
    };
    struct Limits
    {
        /// Requests on their way.
        int atOnce = 4;
        /// Each is a request of its own.
        int files = 2000;
        /// Of changed files here and there, which are kept until they are sent.
        qint64 changedBytes = qint64(64) << 20;
    };

    explicit FolderComparer(const Parts &parts, QObject *parent = nullptr);
    FolderComparer(const Parts &parts, const Limits &limits, QObject *parent = nullptr);
    ~FolderComparer() override;

    /// Ends in exactly one of compared(), refused(), moved() and failed(), never from within; in
    /// none after stop() or with another session. Takes the place of a comparison that runs.
    /// Without effect while signed out.
    void start(const QString &packId, const QString &folder);
    void stop();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// @param total 0 while the folder is looked at
    void progressed(int done, int total);
    /// @param pack as it is, and was all the while
    void compared(const packdesk::Pack &pack, const packdesk::FolderComparison &comparison);
    void refused(const packdesk::ComparisonRefusal &refusal);
    /// The pack got another image meanwhile.
    void moved(const packdesk::Pack &before, const packdesk::Pack &now);
    /// @param number of the journal
    void failed(quint64 number, const packdesk::ApiError &error);

private:
    void onFolder();
    void look(const std::function<void(const Pack &)> &then);
    void onPack(const Pack &pack);
    void readNext();
    void read(const QString &path);
    void onRead(const QString &path, quint64 number, const Result<FileContent> &result);
    void onUnread(const QString &path, quint64 number, const ApiError &error);
    void compare(const QString &path, const QByteArray &there);
    void take(const ComparedFile &file, const std::optional<FileChange> &change);
    void onEnd(const Pack &now);
    void conclude();
    void refuse(const ComparisonRefusal &refusal);
    void fail(quint64 number, const ApiError &error);
    template <typename Work, typename Done>
    void onWorker(Work work, Done done);

    Parts m_parts;
    Limits m_limits;
    bool m_running = false;
    /// Comparisons are numbered: what comes of an earlier one is passed over.
    int m_turn = 0;
    CancelFlag m_cancelled;
    QString m_packId;
    Pack m_pack;
    ArchiveReport m_folder;
    QStringList m_waiting;
    QSet<QString> m_probed;
    /// Journal numbers of what is on its way.
    QSet<quint64> m_jobs;
    int m_open = 0;
    int m_total = 0;
    qint64 m_changedBytes = 0;
    QList<ComparedFile> m_files;
    QList<FileChange> m_changes;
};

} // namespace packdesk
