// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/errorcontroller.h"

#include "app/wordssource.h"
#include "models/activity/jobs.h"
#include "models/activity/journal.h"
#include "ui/activity/activitydock.h"
#include "ui/dialogs/formdialog.h"
#include "ui/errors/errordock.h"
#include "ui/errors/errorpanel.h"
#include "ui/packs/listfaces.h"
#include "ui/window/mainwindow.h"

namespace packdesk {

ErrorController::ErrorController(Jobs *jobs, Journal *journal, const WordsSource *words,
                                 MainWindow *window, ErrorDock *dock, ActivityDock *activity,
                                 QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_journal(journal)
    , m_words(words)
    , m_window(window)
    , m_dock(dock)
    , m_activity(activity)
{
    setupConnections();
}

void ErrorController::setupConnections()
{
    connect(m_jobs, &Jobs::jobFinished, this, &ErrorController::onJobFinished);
    connect(m_journal, &Journal::entryChanged, this, &ErrorController::onEntryChanged);

    connect(m_dock, &ErrorDock::retryRequested, this, &ErrorController::retry);
    connect(m_dock, &ErrorDock::nextStepRequested, this, &ErrorController::nextStepRequested);
    connect(m_dock, &ErrorDock::focusLeft, m_window, [this] { m_window->faces()->focusPage(); });
    connect(m_dock, &ErrorDock::copied, m_window,
            [this](const QString &what) { m_window->showMessage(tr("%1 copied").arg(what)); });

    connect(m_activity, &ActivityDock::retryRequested, this, &ErrorController::retry);
    connect(m_activity, &ActivityDock::nextStepRequested, this,
            &ErrorController::nextStepRequested);
    connect(m_activity, &ActivityDock::cancelRequested, m_jobs, &Jobs::cancel);
    connect(m_activity, &ActivityDock::packRequested, m_window, &MainWindow::selectPack);
    connect(m_activity, &ActivityDock::countsChanged, m_window, &MainWindow::setActivityCount);
    connect(m_activity, &ActivityDock::copied, m_window,
            [this](const QString &what) { m_window->showMessage(tr("%1 copied").arg(what)); });
}

void ErrorController::claim(quint64 number, FormDialog *dialog)
{
    claim(number);
    const bool known = m_shownIn.contains(dialog);
    m_shownIn.insert(dialog, number);
    if (known)
        return;
    connect(dialog, &QDialog::finished, this, [this, dialog] { takeOver(dialog); });
    connect(dialog, &QObject::destroyed, this,
            [this](const QObject *gone) { m_shownIn.remove(gone); });
}

void ErrorController::takeOver(FormDialog *dialog)
{
    const auto number = std::exchange(m_shownIn[dialog], 0);
    if (number == 0 || !dialog->errorPanel()->hasError())
        return;
    const auto *entry = m_journal->entry(number);
    if (entry && entry->state == EntryState::Unknown)
        present(number);
    dialog->clearError();
}

void ErrorController::present(quint64 number)
{
    m_claimed.remove(number);
    const auto *entry = m_journal->entry(number);
    if (entry && entry->error)
        m_dock->setError(number, *entry->error, m_words->contextFor(*entry));
}

void ErrorController::leaveSession()
{
    for (const auto &entry : m_journal->entries()) {
        if (entry.state != EntryState::Unknown)
            m_dock->remove(entry.number);
    }
    m_claimed.clear();
    m_journal->setPlace(m_words->place());
    m_activity->setPlace(m_words->place());
    m_activity->setSignedIn(m_words->isSignedIn());
}

void ErrorController::onJobFinished(quint64 number)
{
    const auto *entry = m_journal->entry(number);
    if (!entry || entry->state == EntryState::Cancelled || m_claimed.contains(number))
        return;
    present(number);
}

void ErrorController::onEntryChanged(quint64 number)
{
    m_activity->setWordsContext(m_words->context());
    // Nothing else will be heard of it: its dialog goes, and nobody looks for it.
    const auto *entry = m_journal->entry(number);
    if (m_dock->contains(number) || (entry && entry->notLookedFor))
        present(number);
}

void ErrorController::retry(quint64 number)
{
    const auto *entry = m_journal->entry(number);
    if (!entry)
        return;
    const Attempt attempt = entry->attempt;
    m_dock->remove(number);
    Q_EMIT retryRequested(attempt);
}

} // namespace packdesk
