// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/request.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <functional>

namespace packdesk {

class Journal;

/// The one owner of requests and uploads. A dialog hands its request over and may close; the
/// request goes on, is noted in the journal and is deleted after it has finished. GUI thread.
class Jobs : public QObject
{
    Q_OBJECT

public:
    /// @param journal not owned, outlives this
    explicit Jobs(Journal *journal, QObject *parent = nullptr);
    ~Jobs() override;

    /// Takes the request, notes it, starts it and returns its journal number. Connect to
    /// finished() before the call or right after it: it is never emitted from within.
    quint64 run(std::unique_ptr<Request> request);
    /// Unknown numbers are passed over.
    void cancel(quint64 number);
    void cancelAll();
    bool isIdle() const { return m_running.isEmpty(); }
    /// Numbers of the uploads that have not ended, oldest first.
    QList<quint64> runningUploads() const;
    /// The same of everything that changes something on the server, uploads included.
    QList<quint64> runningChanges() const;

Q_SIGNALS:
    /// After the journal entry was updated and before the request is deleted.
    void jobFinished(quint64 number);
    void idle();

private:
    struct Job
    {
        Request *request = nullptr;
        QElapsedTimer clock;
    };

    void follow(quint64 number, Request *request);
    void notePhase(quint64 number, Phase phase);
    void noteProgress(quint64 number, qint64 sent, qint64 total);
    void settle(quint64 number);
    QList<quint64> running(const std::function<bool(Operation)> &wanted) const;

    Journal *m_journal;
    QHash<quint64, Job> m_running;
};

} // namespace packdesk
