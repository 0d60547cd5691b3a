// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QStatusBar>
#include <QTimer>

#include <chrono>

class QLabel;
class QProgressBar;
class QPushButton;

namespace packdesk {

class Theme;

/// The line at the bottom: how many packs, when the list was read, the upload on its way, and
/// the way to the activity.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    enum class ListState { Read, Reading, ReadingFailed };

    /// @param theme not owned, outlives this
    explicit StatusLine(const Theme *theme, QWidget *parent = nullptr);

    /// @param shown how many the filter leaves; the same as `all` where nothing is filtered
    void setCounts(int all, int yours, int shown);
    void clearCounts();
    /// @param changed when a pack was added to it since; invalid: it is as it was read
    void setListTime(const QDateTime &read, const QDateTime &changed = {});
    void setListState(ListState state);
    /// @param fraction 0 to 1; below 0 where it is not known
    void setProgress(const QString &text, const QString &detail, double fraction,
                     const QString &cancelText);
    void clearProgress();
    void setActivityCount(int running);
    /// Shows a sentence beside the counts for a while, in place of when the list was read.
    void announce(const QString &text, std::chrono::milliseconds duration);
    /// Hides what a narrow window has no room for.
    void setTight(bool tight);

Q_SIGNALS:
    void cancelRequested();
    void activityRequested();

private:
    void setupProgress(const Theme *theme);
    void setupMessage(const Theme *theme);
    void updateList();
    void updateRoom();

    const Theme *m_theme;
    QLabel *m_counts;
    QLabel *m_list;
    QLabel *m_shown;
    QLabel *m_message;
    QTimer m_messageEnds;
    QWidget *m_progress;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_detail = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_activity;
    QDateTime m_time;
    QDateTime m_changed;
    ListState m_state = ListState::Read;
    bool m_tight = false;
    bool m_filtered = false;
};

} // namespace packdesk
