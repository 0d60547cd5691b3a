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
class ListCache;
class ListOwner;
class MainWindow;
class PackListModel;
class SessionHolder;
class WordsSource;

/// Reads the pack list and puts it into the model. Without a list a failure has the list's own
/// face, with one it goes to the error dock and the list stays. Until the first answer the list
/// that an earlier start has kept is shown, where there is one; it goes when the server does not
/// accept the caller, who then must not see it any more. GUI thread.
class ListController : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    ListController(SessionHolder *sessions, Jobs *jobs, PackListModel *list,
                   const WordsSource *words, ErrorController *errors, MainWindow *window,
                   ListCache *cache, QObject *parent = nullptr);

    /// Without effect while signed out or while a reading is on its way.
    void refresh();
    void cancel();
    /// A list was read since the session began.
    bool hasList() const;
    /// What is shown was kept by an earlier start, and no answer has come yet: it tells nothing of
    /// what is there now.
    bool isKept() const { return m_isKept; }
    /// The list that is shown may be kept: its caller was not refused since it came.
    bool mayBeKept() const { return m_mayBeKept; }
    /// It is not known yet whether there is one.
    bool isReadingKept() const { return m_isReadingKept; }
    /// The model shows the first page of this owner's list: a session of theirs goes on from there.
    void adopt(const ListOwner &owner);
    /// For a key that is another one from now on, or whose use has ended.
    void forgetKept(const ListOwner &owner);
    /// For a caller whom the server does not accept: forgets what is kept, and shows it no longer.
    void dropKept();
    /// Why the last reading failed; empty after one that went well.
    const std::optional<ApiError> &failure() const { return m_failure; }

Q_SIGNALS:
    void snapshotRead(const packdesk::SnapshotPtr &snapshot);
    void readFailed();
    /// isKept() is another.
    void keptChanged();
    /// isReadingKept() is over: what was kept is shown, if there was any.
    void keptRead();

private:
    void onSessionChanged();
    void readKept();
    void onKept(const std::shared_ptr<PreparedList> &kept);
    void setKept(bool kept);
    void onRead(PackList list);
    void onNotRead(const ApiError &error);
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
    ListCache *m_cache;
    quint64 m_running = 0;
    bool m_isKept = false;
    bool m_isReadingKept = false;
    bool m_mayBeKept = false;
    /// A failure that came before what was kept.
    std::optional<ApiError> m_early;
    /// An answer that a worker prepares; another session drops it.
    std::shared_ptr<PreparedList> m_prepared;
    /// What was put in place since that answer came, and is newer.
    QList<std::pair<QList<Pack>, QSet<QString>>> m_later;
    std::optional<ApiError> m_failure;
    std::shared_ptr<const ListOwner> m_adopted;
};

} // namespace packdesk
