// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packfilter.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QStackedWidget>
#include <QTimer>

class QPushButton;

namespace packdesk {

class Face;
class Theme;

/// The states of the list, each with the next step as a button. GUI thread.
class ListFaces : public QStackedWidget
{
    Q_OBJECT

public:
    enum class State { Table, Empty, NothingFound, Loading, Failed, SignedOut };

    /// @param theme not owned, outlives this
    /// @param table becomes a child of this
    ListFaces(const Theme *theme, QWidget *table, QWidget *parent = nullptr);

    State state() const { return m_state; }
    void showTable();
    void showEmpty(const QString &organisation);
    void showNothingFound(const PackFilter &filter);
    /// Counts the seconds since `startedAt`.
    void showLoading(const QString &hostLabel, const QDateTime &startedAt);
    void showFailed(const QString &headline, const QString &body, const QString &factsLine);
    void showSignedOut();

    /// Gives the focus to what the user most likely wants: the table, or the first button.
    void focusPage();
    /// Whether creating is offered; the reason goes into the tooltips.
    void setChangesAllowed(bool allowed, const QString &reason);

Q_SIGNALS:
    void createRequested();
    void uploadRequested();
    void clearFiltersRequested();
    void cancelRequested();
    void retryRequested();
    void copyDetailsRequested();
    void signInRequested();
    void demoRequested();

private:
    void setupEmpty();
    void setupOthers();
    void setState(State state, QWidget *page);
    void updateSeconds();

    const Theme *m_theme;
    QWidget *m_table;
    Face *m_empty;
    Face *m_nothing;
    Face *m_loading;
    Face *m_failed;
    Face *m_signedOut;
    QPushButton *m_create = nullptr;
    QPushButton *m_upload = nullptr;
    State m_state = State::Table;
    QTimer m_seconds;
    QElapsedTimer m_since;
    qint64 m_elapsedBefore = 0;
};

} // namespace packdesk
