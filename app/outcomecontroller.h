// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/outcomewatch.h"

#include <QHash>
#include <QObject>

namespace packdesk {

class Jobs;
class Journal;
class ListController;
class PackListModel;
class SessionHolder;

/// Finds out what became of a change whose answer was lost, and notes it in the journal. GUI
/// thread.
class OutcomeController : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    OutcomeController(SessionHolder *sessions, Jobs *jobs, Journal *journal, PackListModel *list,
                      ListController *lists, QObject *parent = nullptr);

    /// What this job should make or change; of a new pack the ids that are there now are filled
    /// in. Call it when the job starts. Of a job that nothing was said of, or whose session has
    /// gone, an unknown outcome stays unknown.
    void expect(quint64 number, ExpectedPack expected);
    /// The same for an entry of an earlier start that is still not known, from what was kept of it.
    void remember(quint64 number);
    /// Looks for such an entry from now on, first in the list that is shown.
    void resume(quint64 number);
    /// Reads the list once more for an entry whose checks have ended.
    void checkAgain(quint64 number);

private:
    void onJobFinished(quint64 number);
    void watch(quint64 number, const QList<std::chrono::milliseconds> &delays);
    void onFound(quint64 number, const QString &packId);
    void onNotSeen(quint64 number);
    void endAll();
    void endChecks(quint64 number, bool lookedFor);

    Jobs *m_jobs;
    Journal *m_journal;
    PackListModel *m_list;
    ListController *m_lists;
    QHash<quint64, ExpectedPack> m_expected;
    QHash<quint64, OutcomeWatch *> m_watches;
};

} // namespace packdesk
