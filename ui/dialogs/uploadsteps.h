// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/attempt.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

#include <array>

class QGridLayout;
class QLabel;
class QProgressBar;

namespace packdesk {

class Theme;

/// The steps of an upload: Packing, of a folder; Sending with bar, bytes, rate and time left; The
/// server builds the image, with the time it has taken; Done. Each has an icon and a word. GUI
/// thread.
class UploadSteps : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit UploadSteps(const Theme *theme, QWidget *parent = nullptr);

    /// Back to the beginning. @param packs a folder has to be packed first
    void start(bool packs = false);
    /// Bytes of the folder's files.
    void setPackProgress(qint64 packed, qint64 total);
    /// @param bytes of the archive
    void setPacked(qint64 bytes, qsizetype files);
    void setProgress(qint64 sent, qint64 total);
    void setPhase(Phase phase);
    void setDone(const QString &packTitle);
    /// It ended without success: the step that it was in is marked.
    void setFailed();
    /// It ended, and nobody knows how: the step that it was in is in question.
    void setUnknown();

private:
    enum class Mark { Ahead, Now, Done, Failed, Unknown };
    enum Step { Packing, Sending, Building, Done, StepCount };
    struct Row
    {
        QLabel *icon = nullptr;
        QLabel *title = nullptr;
        QLabel *facts = nullptr;
        Mark mark = Mark::Ahead;
    };

    void addRow(QGridLayout *grid, Step step, const QString &title);
    void setPackingShown(bool shown);
    void setMark(Step step, Mark mark);
    void endAs(Mark mark);
    void paintMarks();
    void measure(qint64 sent);
    void showBuildTime();

    const Theme *m_theme;
    std::array<Row, StepCount> m_rows;
    QProgressBar *m_bar;
    QElapsedTimer m_clock;
    QTimer m_tick;
    qint64 m_sent = 0;
    qint64 m_total = -1;
    /// Bytes per second, smoothed; 0 while not known.
    double m_rate = 0;
    qint64 m_measuredAt = 0;
    qint64 m_measuredBytes = 0;
};

} // namespace packdesk
