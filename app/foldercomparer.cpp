// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/foldercomparer.h"

#include "app/errorcontroller.h"
#include "app/runjob.h"
#include "models/api/requests.h"
#include "models/api/worker.h"
#include "models/archives/inspectfolder.h"
#include "models/files/learnedfiles.h"

#include <utility>

namespace packdesk {

namespace {

constexpr int notFound = 404;
constexpr int serverFault = 500;

/// What the server says of one file, and not of all that is asked of it.
bool concernsTheFile(const ApiError &error)
{
    return error.kind == ErrorKind::AnswerTooLarge
        || (error.kind == ErrorKind::Refused
            && (error.httpStatus == 400 || error.httpStatus == notFound
                || error.httpStatus >= serverFault));
}

ComparedFile readAndCompare(const FolderSnapshot &folder, FileChange *bytes)
{
    ArchiveLimits limits;
    limits.textBytes = mostComparedBytes;
    auto here = readFolderFile(folder, bytes->path, limits);
    if (here) {
        bytes->after = std::move(*here);
        return compareBytes(*bytes);
    }
    ComparedFile file;
    file.path = bytes->path;
    file.difference = FileDifference::NotReadable;
    file.bytesThere = bytes->before.size();
    file.finding = here.error();
    return file;
}

} // namespace

FolderComparer::FolderComparer(const Parts &parts, QObject *parent)
    : FolderComparer(parts, Limits(), parent)
{
}

FolderComparer::FolderComparer(const Parts &parts, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_limits(limits)
{
    connect(m_parts.sessions, &SessionHolder::changed, this, &FolderComparer::stop);
}

FolderComparer::~FolderComparer()
{
    if (m_cancelled)
        *m_cancelled = true;
}

template <typename Work, typename Done>
void FolderComparer::onWorker(Work work, Done done)
{
    using Value = decltype(work());
    const auto value = std::make_shared<Value>();
    runOnWorker(
        this, [value, work] { *value = work(); },
        [this, value, done, turn = m_turn] {
            if (turn == m_turn)
                done(std::move(*value));
        });
}

void FolderComparer::start(const QString &packId, const QString &folder)
{
    stop();
    if (!m_parts.sessions->current())
        return;
    m_running = true;
    m_packId = packId;
    m_waiting.clear();
    m_probed.clear();
    m_open = 0;
    m_changedBytes = 0;
    m_files.clear();
    m_changes.clear();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    Q_EMIT progressed(0, 0);
    onWorker([folder, cancelled = m_cancelled] { return inspectFolder(folder, {}, cancelled); },
             [this](ArchiveReport &&report) {
                 m_folder = std::move(report);
                 onFolder();
             });
}

void FolderComparer::stop()
{
    m_running = false;
    ++m_turn;
    if (m_cancelled)
        *m_cancelled = true;
    const auto jobs = std::exchange(m_jobs, {});
    for (const auto number : jobs)
        m_parts.jobs->cancel(number);
}

void FolderComparer::onFolder()
{
    if (const auto obstacle = comparisonObstacle(m_folder)) {
        refuse({ComparisonRefusal::Reason::Folder, *obstacle, 0});
        return;
    }
    look([this](const Pack &pack) { onPack(pack); });
}

void FolderComparer::look(const std::function<void(const Pack &)> &then)
{
    const auto number = std::make_shared<quint64>(0);
    *number = runJob(*m_parts.jobs, *m_parts.sessions,
                     std::make_unique<GetPack>(m_parts.sessions->current()->connection, m_packId),
                     this, [this, number, then, turn = m_turn](const Result<Pack> &now) {
                         if (turn != m_turn)
                             return;
                         m_jobs.remove(*number);
                         if (now)
                             then(*now);
                         else
                             fail(*number, now.error());
                     });
    m_jobs.insert(*number);
}

void FolderComparer::onPack(const Pack &pack)
{
    m_pack = pack;
    QStringList inPack;
    for (const auto &file : m_parts.learned->files(pack.id, pack.imageDigest)) {
        if (file.isSure)
            inPack += file.path;
    }
    const auto plan = planComparison(m_folder, inPack);
    if (plan.wanted.size() > m_limits.files) {
        refuse({ComparisonRefusal::Reason::TooManyFiles, {}, m_limits.files});
        return;
    }
    m_files = plan.decided;
    m_waiting = plan.wanted + plan.probed;
    m_probed = QSet<QString>(plan.probed.cbegin(), plan.probed.cend());
    m_total = int(m_waiting.size());
    readNext();
}

void FolderComparer::readNext()
{
    Q_EMIT progressed(m_total - int(m_waiting.size()) - m_open, m_total);
    while (m_open < m_limits.atOnce && !m_waiting.isEmpty()) {
        ++m_open;
        read(m_waiting.takeFirst());
    }
    if (m_open == 0)
        look([this](const Pack &now) { onEnd(now); });
}

void FolderComparer::read(const QString &path)
{
    const auto number = std::make_shared<quint64>(0);
    *number = runJob(*m_parts.jobs, *m_parts.sessions,
                     std::make_unique<ReadFile>(m_parts.sessions->current()->connection, m_pack.id,
                                                titleOf(m_pack), path),
                     this, [this, path, number, turn = m_turn](const Result<FileContent> &result) {
                         if (turn == m_turn)
                             onRead(path, *number, result);
                         else if (!result)
                             // What ended the comparison is told, not what ended with it.
                             m_parts.errors->claim(*number);
                     });
    m_jobs.insert(*number);
}

void FolderComparer::onRead(const QString &path, quint64 number, const Result<FileContent> &result)
{
    m_jobs.remove(number);
    if (!result)
        onUnread(path, number, result.error());
    else if (m_probed.contains(path))
        take({path, FileDifference::OnlyInPack, -1, result->bytes.size(), {}, {}, {}}, {});
    else
        compare(path, result->bytes);
}

void FolderComparer::onUnread(const QString &path, quint64 number, const ApiError &error)
{
    if (!concernsTheFile(error)) {
        fail(number, error);
        return;
    }
    m_parts.errors->claim(number);
    ComparedFile file;
    file.path = path;
    if (error.httpStatus == notFound)
        file.difference = FileDifference::NotInPack;
    else if (error.kind == ErrorKind::AnswerTooLarge)
        file.difference = FileDifference::TooLarge;
    else
        file.difference = FileDifference::NotReadable;
    if (file.difference == FileDifference::NotReadable)
        file.error = error;
    if (error.httpStatus == notFound && m_probed.contains(path)) {
        --m_open;
        readNext();
    } else {
        take(file, {});
    }
}

void FolderComparer::compare(const QString &path, const QByteArray &there)
{
    struct Compared
    {
        ComparedFile file;
        FileChange bytes;
    };
    onWorker(
        [folder = m_folder.folder, bytes = FileChange{path, there, {}}] {
            Compared compared{{}, bytes};
            compared.file = readAndCompare(*folder, &compared.bytes);
            return compared;
        },
        [this](Compared &&compared) {
            const bool isChanged = compared.file.difference == FileDifference::Changed;
            take(compared.file, isChanged ? std::optional(compared.bytes) : std::nullopt);
        });
}

void FolderComparer::take(const ComparedFile &file, const std::optional<FileChange> &change)
{
    --m_open;
    m_files.append(file);
    if (change) {
        m_changedBytes += change->before.size() + change->after.size();
        m_changes.append(*change);
    }
    if (m_changedBytes > m_limits.changedBytes)
        refuse({ComparisonRefusal::Reason::TooManyBytes, {}, m_limits.changedBytes});
    else
        readNext();
}

void FolderComparer::onEnd(const Pack &now)
{
    // Where none is stated, each file is looked at before it is replaced.
    if (isSameDigest(now.imageDigest, m_pack.imageDigest) == false) {
        stop();
        Q_EMIT moved(m_pack, now);
    } else {
        conclude();
    }
}

void FolderComparer::conclude()
{
    onWorker([folder = m_folder, files = m_files,
              changes = m_changes] { return concludeComparison(folder, files, changes); },
             [this](FolderComparison &&comparison) {
                 stop();
                 Q_EMIT compared(m_pack, comparison);
             });
}

void FolderComparer::refuse(const ComparisonRefusal &refusal)
{
    stop();
    Q_EMIT refused(refusal);
}

void FolderComparer::fail(quint64 number, const ApiError &error)
{
    stop();
    Q_EMIT failed(number, error);
}

} // namespace packdesk
