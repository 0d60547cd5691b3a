// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/packs/packkeys.h"

#include <QObject>

#include <optional>

namespace packdesk {

class ErrorController;
class Jobs;
class MainWindow;
class PackListModel;
class SessionHolder;
class WordsSource;

/// Reads the pack list and puts it into the model. Without a list a failure has the list's own
/// face, with one it goes to the error dock and the list stays. GUI thread.
class ListController : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    ListController(SessionHolder *sessions, Jobs *jobs, PackListModel *list,
                   const WordsSource *words, ErrorController *errors, MainWindow *window,
                   QObject *parent = nullptr);

    /// Without effect while signed out or while a reading is on its way.
    void refresh();
    void cancel();
    bool hasList() const;
    /// Why the last reading failed; empty after one that went well.
    const std::optional<ApiError> &failure() const { return m_failure; }

Q_SIGNALS:
    void snapshotRead(const packdesk::SnapshotPtr &snapshot);
    void readFailed();

private:
    void onSessionChanged();
    void onRead(const Result<PackList> &result);
    void prepare(PackList list);
    void show(PreparedList prepared);
    void onFailed(const ApiError &error);
    void copyFailure() const;

    SessionHolder *m_sessions;
    Jobs *m_jobs;
    PackListModel *m_list;
    const WordsSource *m_words;
    ErrorController *m_errors;
    MainWindow *m_window;
    quint64 m_running = 0;
    /// An answer that a worker prepares; another session drops it.
    std::shared_ptr<PreparedList> m_prepared;
    /// What was put in place since that answer came, and is newer.
    QList<std::pair<QList<Pack>, QSet<QString>>> m_later;
    std::optional<ApiError> m_failure;
};

} // namespace packdesk
