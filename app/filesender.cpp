// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/filesender.h"

#include "app/outcomecontroller.h"
#include "app/runjob.h"
#include "models/activity/journal.h"
#include "models/api/readfile.h"
#include "models/api/requests.h"

#include <utility>

namespace packdesk {

FileSender::FileSender(SessionHolder *sessions, Jobs *jobs, const Journal *journal,
                       OutcomeController *outcomes, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_jobs(jobs)
    , m_journal(journal)
    , m_outcomes(outcomes)
{
    // Answers to another session's requests are not heard.
    connect(m_sessions, &SessionHolder::changed, this, [this] { m_busy = false; });
}

void FileSender::send(const Pack &pack, const FileChange &change)
{
    const auto session = m_sessions->current();
    if (!session || m_busy)
        return;
    m_busy = true;
    m_pack = pack;
    m_file = change;
    m_change = 0;
    m_look = runJob(*m_jobs, *m_sessions, std::make_unique<GetPack>(session->connection, pack.id),
                    this, [this](const Result<Pack> &now) { onLooked(now); });
}

void FileSender::onLooked(const Result<Pack> &now)
{
    if (!now) {
        m_busy = false;
        Q_EMIT notLooked(now.error());
        return;
    }
    const auto isSame = isSameDigest(now->imageDigest, m_pack.imageDigest);
    if (!isSame) {
        lookAtFile(*now);
    } else if (*isSame) {
        change();
    } else {
        m_busy = false;
        Q_EMIT moved(*now);
    }
}

void FileSender::lookAtFile(const Pack &now)
{
    m_look = runJob(*m_jobs, *m_sessions,
                    std::make_unique<ReadFile>(m_sessions->current()->connection, m_pack.id,
                                               titleOf(m_pack), m_file.path),
                    this, [this, now](const Result<FileContent> &there) {
                        if (there && there->bytes == m_file.before) {
                            change();
                            return;
                        }
                        m_busy = false;
                        if (there)
                            Q_EMIT moved(now);
                        else
                            Q_EMIT notLooked(there.error());
                    });
}

void FileSender::change()
{
    if (m_journal->runningChangeOf(m_pack.id)) {
        m_busy = false;
        Q_EMIT occupied();
        return;
    }
    m_change = runJob(*m_jobs, *m_sessions,
                      std::make_unique<ReplaceFile>(m_sessions->current()->connection, m_pack.id,
                                                    titleOf(m_pack), m_file.path, m_file.after),
                      this, [this](const Result<Pack> &result) {
                          m_busy = false;
                          if (result)
                              Q_EMIT sent(*result);
                          else
                              Q_EMIT failed(result.error());
                      });
    ExpectedPack expected;
    expected.operation = Operation::ReplaceFile;
    expected.packId = m_pack.id;
    expected.digestBefore = m_pack.imageDigest;
    m_outcomes->expect(m_change, std::move(expected));
    Q_EMIT sending();
}

void FileSender::cancel()
{
    m_jobs->cancel(m_change ? m_change : m_look);
}

} // namespace packdesk
