// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/filesender.h"

#include "app/outcomecontroller.h"
#include "app/runjob.h"
#include "models/api/requests.h"

#include <utility>

namespace packdesk {

FileSender::FileSender(SessionHolder *sessions, Jobs *jobs, OutcomeController *outcomes,
                       QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_jobs(jobs)
    , m_outcomes(outcomes)
{
    // Answers to another session's requests are not heard.
    connect(m_sessions, &SessionHolder::changed, this, [this] { m_busy = false; });
}

void FileSender::send(const Pack &pack, const QString &path, const QByteArray &bytes)
{
    const auto session = m_sessions->current();
    if (!session || m_busy)
        return;
    m_busy = true;
    m_change = 0;
    m_look = runJob(*m_jobs, *m_sessions, std::make_unique<GetPack>(session->connection, pack.id),
                    this, [this, pack, path, bytes](const Result<Pack> &now) {
                        if (now && now->imageDigest == pack.imageDigest) {
                            change(pack, path, bytes);
                            return;
                        }
                        m_busy = false;
                        if (now)
                            Q_EMIT moved(*now);
                        else
                            Q_EMIT notLooked(now.error());
                    });
}

void FileSender::change(const Pack &pack, const QString &path, const QByteArray &bytes)
{
    m_change = runJob(*m_jobs, *m_sessions,
                      std::make_unique<ReplaceFile>(m_sessions->current()->connection, pack.id,
                                                    titleOf(pack), path, bytes),
                      this, [this](const Result<Pack> &result) {
                          m_busy = false;
                          if (result)
                              Q_EMIT sent(*result);
                          else
                              Q_EMIT failed(result.error());
                      });
    ExpectedPack expected;
    expected.operation = Operation::ReplaceFile;
    expected.packId = pack.id;
    expected.digestBefore = pack.imageDigest;
    m_outcomes->expect(m_change, std::move(expected));
    Q_EMIT sending();
}

void FileSender::cancel()
{
    m_jobs->cancel(m_change ? m_change : m_look);
}

} // namespace packdesk
