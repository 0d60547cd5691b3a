// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/attempt.h"

#include <QElapsedTimer>
#include <QFrame>

#include <array>

class QLabel;
class QProgressBar;

namespace packdesk {

class Theme;

/// The steps of an upload: Sending with bar, bytes, rate and time left; The server builds the
/// image; Done. GUI thread.
class UploadSteps : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit UploadSteps(const Theme *theme, QWidget *parent = nullptr);

    void start(qint64 total);
    void setProgress(qint64 sent, qint64 total);
    void setPhase(Phase phase);
    void setDone(const QString &packTitle);
    /// It ended without success: the step that it was in is marked.
    void setFailed();

private:
    enum class Mark { Ahead, Now, Done, Failed };
    struct Row
    {
        QLabel *icon = nullptr;
        QLabel *title = nullptr;
        QLabel *facts = nullptr;
        Mark mark = Mark::Ahead;
    };
    static constexpr int kSending = 0, kBuilding = 1, kDone = 2;

    void mark(int row, Mark mark);
    void paintMarks();

    const Theme *m_theme;
    std::array<Row, 3> m_rows;
    QProgressBar *m_bar;
    QElapsedTimer m_clock;
    qint64 m_sent = 0;
    double m_rate = 0;
    qint64 m_ratedAt = 0;
    qint64 m_ratedBytes = 0;
};

} // namespace packdesk
