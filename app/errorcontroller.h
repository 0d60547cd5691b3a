// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/attempt.h"
#include "ui/words/errorwords.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace packdesk {

class ActivityDock;
class ErrorDock;
class FormDialog;
class Jobs;
class Journal;
class MainWindow;
class WordsSource;

/// Brings each failed request to the error dock, unless whoever asked shows it in its own place,
/// and keeps both docks in step with the journal. GUI thread.
class ErrorController : public QObject
{
    Q_OBJECT

public:
    /// The docks belong to the window; nothing is owned, all outlive this.
    ErrorController(Jobs *jobs, Journal *journal, const WordsSource *words, MainWindow *window,
                    ErrorDock *dock, ActivityDock *activity, QObject *parent = nullptr);

    /// Call it from a handler of the request's end: its error is shown elsewhere.
    void claim(quint64 number) { m_claimed.insert(number); }
    /// The same for one that the dialog's panel shows: where the dialog closes while it is not
    /// known what became of the change, it goes to the dock after all. What is known was read, and
    /// stays in the journal.
    void claim(quint64 number, FormDialog *dialog);
    /// Shows the entry's error in the dock, although it was claimed before.
    void present(quint64 number);
    /// Another session: what the dock tells is of the one before. It keeps what may have taken
    /// effect there.
    void leaveSession();

Q_SIGNALS:
    void retryRequested(const packdesk::Attempt &attempt);
    void nextStepRequested(quint64 number, packdesk::NextStep step);

private:
    void setupConnections();
    void onJobFinished(quint64 number);
    void onEntryChanged(quint64 number);
    void retry(quint64 number);
    void takeOver(FormDialog *dialog);

    Jobs *m_jobs;
    Journal *m_journal;
    const WordsSource *m_words;
    MainWindow *m_window;
    ErrorDock *m_dock;
    ActivityDock *m_activity;
    QSet<quint64> m_claimed;
    /// The error that each dialog shows or showed; 0 for one that was taken over.
    QHash<const QObject *, quint64> m_shownIn;
};

} // namespace packdesk
