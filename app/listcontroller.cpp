// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/listcontroller.h"

#include "app/errorcontroller.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/api/errordetails.h"
#include "models/api/requests.h"
#include "models/api/worker.h"
#include "models/packs/packlistmodel.h"
#include "ui/window/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>

namespace packdesk {

ListController::ListController(SessionHolder *sessions, Jobs *jobs, PackListModel *list,
                               const WordsSource *words, ErrorController *errors,
                               MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_jobs(jobs)
    , m_list(list)
    , m_words(words)
    , m_errors(errors)
    , m_window(window)
{
    connect(m_list, &PackListModel::applied, this,
            [this](const auto &changed, const auto &removed) {
                if (m_prepared)
                    m_later.append({changed, removed});
            });
    connect(m_sessions, &SessionHolder::changed, this, &ListController::onSessionChanged);
    connect(m_window, &MainWindow::refreshRequested, this, &ListController::refresh);
    connect(m_window, &MainWindow::retryRequested, this, &ListController::refresh);
    connect(m_window, &MainWindow::cancelLoadingRequested, this, &ListController::cancel);
    connect(m_window, &MainWindow::copyFailureDetailsRequested, this, &ListController::copyFailure);
}

void ListController::onSessionChanged()
{
    cancel();
    m_running = 0;
    m_prepared.reset();
    m_failure.reset();
    m_errors->leaveSession();
    m_list->setSnapshot(nullptr);
    if (m_sessions->current())
        refresh();
    else
        m_window->showSignedOut();
}

void ListController::refresh()
{
    const auto session = m_sessions->current();
    if (!session || m_running != 0 || m_prepared)
        return;
    m_window->showLoading(session->connection->hostLabel(), QDateTime::currentDateTimeUtc());
    m_running = runJob(*m_jobs, *m_sessions, std::make_unique<ListPacks>(session->connection), this,
                       [this](const Result<PackList> &result) { onRead(result); });
}

void ListController::cancel()
{
    if (m_running != 0)
        m_jobs->cancel(m_running);
}

bool ListController::hasList() const
{
    return m_list->snapshot() != nullptr;
}

void ListController::onRead(const Result<PackList> &result)
{
    const auto number = std::exchange(m_running, 0);
    if (!result) {
        if (!m_list->snapshot())
            m_errors->claim(number);
        onFailed(result.error());
        Q_EMIT readFailed();
        return;
    }
    m_failure.reset();
    prepare(*result);
}

void ListController::prepare(PackList list)
{
    m_later.clear();
    m_prepared = std::make_shared<PreparedList>();
    runOnWorker(
        this,
        [prepared = m_prepared, list = std::move(list), before = m_list->snapshot(),
         keys = m_list->keys()] {
            *prepared = prepareList(before, keys, std::make_shared<const Snapshot>(list));
        },
        [this, prepared = m_prepared] {
            if (prepared == m_prepared)
                show(std::move(*std::exchange(m_prepared, nullptr)));
        });
}

void ListController::show(PreparedList prepared)
{
    const auto snapshot = prepared.snapshot;
    m_list->show(std::move(prepared));
    const auto later = std::exchange(m_later, {});
    for (const auto &[changed, removed] : later)
        m_list->apply(changed, removed);
    m_window->setListTime(snapshot->receivedAt());
    m_window->showList();
    Q_EMIT snapshotRead(snapshot);
}

void ListController::onFailed(const ApiError &error)
{
    m_failure = error;
    const auto text = describe(error, m_words->context());
    m_window->showFailed(text.headline, text.body, text.facts());
}

void ListController::copyFailure() const
{
    if (!m_failure)
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(detailsJson(*m_failure)));
    m_window->showMessage(tr("Details copied"));
}

} // namespace packdesk
