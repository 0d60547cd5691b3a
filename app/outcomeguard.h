// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/attempt.h"

#include <QObject>
#include <QPointer>

namespace packdesk {

class ErrorController;
class FormDialog;
class Journal;
class WordsSource;
struct JournalEntry;

/// Keeps a form in step with what the journal knows of other changes. While one of this kind whose
/// answer was lost is being looked for, or any other change of this pack is on its way, the form
/// sends nothing and says why. News of the change that the
/// form sent go to its error panel, or to the dock where it does not show that error (any more).
/// GUI thread.
class OutcomeGuard : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    OutcomeGuard(Operation operation, const Journal *journal, const WordsSource *words,
                 ErrorController *errors, QObject *parent = nullptr);

    /// Only changes of this pack count; empty: all of the operation.
    void setPackId(const QString &packId);
    /// The form; not owned, may go at any time.
    void setDialog(FormDialog *dialog);
    /// What the form sent last; 0: nothing.
    void follow(quint64 number);
    /// Nothing is to be sent for now.
    bool isPending() const { return pendingEntry() != nullptr; }

private:
    bool concerns(const JournalEntry &entry) const;
    bool isOfThisPack(const JournalEntry &entry) const;
    const JournalEntry *pendingEntry() const;
    void onEntryChanged(quint64 number);
    void updateDialog();
    void showNews(const JournalEntry &entry);

    Operation m_operation;
    const Journal *m_journal;
    const WordsSource *m_words;
    ErrorController *m_errors;
    QPointer<FormDialog> m_dialog;
    QString m_packId;
    quint64 m_number = 0;
};

} // namespace packdesk
