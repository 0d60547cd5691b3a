// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/listcontroller.h"

#include "app/errorcontroller.h"
#include "app/session.h"
#include "app/wordssource.h"
#include "models/activity/jobs.h"
#include "models/api/errordetails.h"
#include "models/api/requests.h"
#include "models/api/worker.h"
#include "models/packs/listcache.h"
#include "models/packs/packlistmodel.h"
#include "ui/window/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>

namespace packdesk {

static bool isRefused(const ApiError &error)
{
    return error.httpStatus == 401 || error.httpStatus == 403;
}

ListController::ListController(SessionHolder *sessions, Jobs *jobs, PackListModel *list,
                               const WordsSource *words, ErrorController *errors,
                               MainWindow *window, ListCache *cache, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_jobs(jobs)
    , m_list(list)
    , m_words(words)
    , m_errors(errors)
    , m_window(window)
    , m_cache(cache)
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
    m_early.reset();
    m_isReadingKept = false;
    m_mayBeKept = false;
    m_errors->leaveSession();
    const auto owner = m_sessions->current() ? listOwnerOf(*m_sessions->current()) : std::nullopt;
    const auto adopted = std::exchange(m_adopted, nullptr);
    const bool goesOn = owner && adopted && *owner == *adopted;
    if (!goesOn)
        m_list->setSnapshot(nullptr);
    setKept(goesOn);
    if (!m_sessions->current()) {
        m_window->showSignedOut();
        return;
    }
    if (goesOn)
        m_window->showList();
    readKept();
    refresh();
}

void ListController::adopt(const ListOwner &owner)
{
    m_adopted = std::make_shared<const ListOwner>(owner);
}

void ListController::readKept()
{
    const auto session = m_sessions->current();
    const auto owner = listOwnerOf(*session);
    if (!owner)
        return;
    m_isReadingKept = true;
    m_cache->read(*owner, this, [this, session](const KeptListPtr &kept) {
        if (m_sessions->isCurrent(session))
            onKept(kept);
    });
}

void ListController::onKept(const KeptListPtr &kept)
{
    if (!std::exchange(m_isReadingKept, false))
        return;
    const bool hasNone = !m_list->snapshot() || m_list->isPart();
    // A page whose list cannot be read.
    if (!kept && m_list->isPart() && !m_prepared) {
        m_list->setSnapshot(nullptr);
        setKept(false);
        m_window->showLoading(m_sessions->hostLabel(), QDateTime::currentDateTimeUtc());
    }
    // An answer that is nearly there is better.
    if (kept && hasNone && !m_prepared) {
        setKept(true);
        m_mayBeKept = true;
        m_list->show(std::move(*kept));
        m_window->showList();
        m_window->setListTime(m_list->snapshot()->receivedAt());
        m_window->showLoading(m_sessions->hostLabel(), QDateTime::currentDateTimeUtc());
    }
    if (const auto error = std::exchange(m_early, {})) {
        if (m_isKept && error->kind != ErrorKind::Cancelled)
            m_errors->present(m_running);
        onNotRead(*error);
    }
    Q_EMIT keptRead();
}

void ListController::setKept(bool kept)
{
    if (std::exchange(m_isKept, kept) != kept)
        Q_EMIT keptChanged();
}

void ListController::forgetKept(const ListOwner &owner)
{
    m_cache->forget(owner);
}

void ListController::refresh()
{
    const auto session = m_sessions->current();
    if (!session || m_running != 0 || m_prepared)
        return;
    m_window->showLoading(session->connection->hostLabel(), QDateTime::currentDateTimeUtc());
    auto request = std::make_unique<ListPacks>(session->connection);
    connect(request.get(), &Request::finished, this, [this, session, raw = request.get()] {
        if (!m_sessions->isCurrent(session))
            return;
        if (const auto error = raw->error())
            onNotRead(*error);
        else
            onRead(raw->takeValue());
    });
    m_running = m_jobs->run(std::move(request));
}

void ListController::cancel()
{
    if (m_running != 0)
        m_jobs->cancel(m_running);
}

bool ListController::hasList() const
{
    return m_list->snapshot() != nullptr && !m_isKept;
}

void ListController::onRead(PackList list)
{
    m_running = 0;
    m_failure.reset();
    prepare(std::move(list));
}

void ListController::prepare(PackList list)
{
    m_later.clear();
    m_prepared = std::make_shared<PreparedList>();
    runOnWorker(
        this,
        [prepared = m_prepared, list = std::move(list), before = m_list->snapshot(),
         keys = m_list->keys()]() mutable {
            *prepared
                = prepareList(before, keys, std::make_shared<const Snapshot>(std::move(list)));
        },
        [this, prepared = m_prepared] {
            if (prepared == m_prepared)
                show(std::move(*std::exchange(m_prepared, nullptr)));
        });
}

void ListController::show(PreparedList prepared)
{
    const auto snapshot = prepared.snapshot;
    auto before = std::make_pair(m_list->snapshot(), m_list->keys());
    setKept(false);
    m_mayBeKept = true;
    m_list->show(std::move(prepared));
    const auto later = std::exchange(m_later, {});
    for (const auto &[changed, removed] : later)
        m_list->apply(changed, removed);
    m_window->setListTime(snapshot->receivedAt());
    m_window->showList();
    Q_EMIT snapshotRead(snapshot);
    // Last, since a worker beside this costs it time.
    if (const auto owner = listOwnerOf(*m_sessions->current()))
        m_cache->write(*owner, snapshot);
    // A long list takes a while to free.
    runOnWorker(
        this, [before = std::move(before)]() mutable { before = {}; }, [] {});
}

void ListController::onNotRead(const ApiError &error)
{
    if (isRefused(error))
        dropKept();
    if (!m_list->snapshot())
        m_errors->claim(m_running);
    // Where it is told depends on what is shown.
    if (m_isReadingKept) {
        m_early = error;
        return;
    }
    m_running = 0;
    onFailed(error);
    Q_EMIT readFailed();
}

// Whoever the server does not know any more must not go on seeing what is in the organisation; and
// what was read in this session is known to them anyway.
void ListController::dropKept()
{
    m_isReadingKept = false;
    m_mayBeKept = false;
    if (const auto owner = listOwnerOf(*m_sessions->current()))
        m_cache->forget(*owner);
    if (!m_isKept)
        return;
    m_list->setSnapshot(nullptr);
    setKept(false);
    if (m_running != 0)
        m_window->showLoading(m_sessions->hostLabel(), QDateTime::currentDateTimeUtc());
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
