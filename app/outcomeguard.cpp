// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/outcomeguard.h"

#include "app/errorcontroller.h"
#include "app/wordssource.h"
#include "models/activity/journal.h"
#include "ui/dialogs/formdialog.h"
#include "ui/errors/errorpanel.h"
#include "ui/words/attemptwords.h"

#include <algorithm>

namespace packdesk {

OutcomeGuard::OutcomeGuard(Operation operation, const Journal *journal, const WordsSource *words,
                           ErrorController *errors, QObject *parent)
    : QObject(parent)
    , m_operation(operation)
    , m_journal(journal)
    , m_words(words)
    , m_errors(errors)
{
    connect(m_journal, &Journal::entryAdded, this, &OutcomeGuard::onEntryChanged);
    connect(m_journal, &Journal::entryChanged, this, &OutcomeGuard::onEntryChanged);
}

void OutcomeGuard::setDialog(FormDialog *dialog)
{
    m_dialog = dialog;
    updateDialog();
}

void OutcomeGuard::setPackId(const QString &packId)
{
    m_packId = packId;
    updateDialog();
}

void OutcomeGuard::follow(quint64 number)
{
    m_number = number;
    updateDialog();
}

bool OutcomeGuard::isOfThisPack(const JournalEntry &entry) const
{
    return !m_packId.isEmpty() && entry.attempt.packId == m_packId
        && isChange(entry.attempt.operation);
}

bool OutcomeGuard::concerns(const JournalEntry &entry) const
{
    return entry.attempt.operation == m_operation
        && (m_packId.isEmpty() || entry.attempt.packId == m_packId);
}

const JournalEntry *OutcomeGuard::pendingEntry() const
{
    const auto &entries = m_journal->entries();
    const auto found
        = std::find_if(entries.rbegin(), entries.rend(), [this](const JournalEntry &entry) {
              return concerns(entry) && entry.state == EntryState::Unknown && !entry.checksEnded;
          });
    return found == entries.rend() ? m_journal->runningChangeOf(m_packId, m_number) : &*found;
}

void OutcomeGuard::onEntryChanged(quint64 number)
{
    const auto *entry = m_journal->entry(number);
    if (!entry || (!concerns(*entry) && !isOfThisPack(*entry)))
        return;
    // What the form has sent itself is followed only when it has begun.
    if (entry->state == EntryState::Running)
        QMetaObject::invokeMethod(this, &OutcomeGuard::updateDialog, Qt::QueuedConnection);
    else
        updateDialog();
    // Only an outcome that was not known yet can become another one.
    if (number == m_number && entry->error
        && (entry->state == EntryState::Unknown || entry->state == EntryState::Found))
        showNews(*entry);
}

void OutcomeGuard::updateDialog()
{
    if (!m_dialog)
        return;
    const auto *entry = pendingEntry();
    const auto text = entry ? pendingText(*entry) : PendingText();
    m_dialog->setPendingOutcome(text.headline, text.body);
}

void OutcomeGuard::showNews(const JournalEntry &entry)
{
    if (m_dialog && m_dialog->isVisible() && m_dialog->errorPanel()->hasError())
        m_dialog->showError(*entry.error, m_words->contextFor(entry));
    else
        m_errors->present(entry.number);
}

} // namespace packdesk
