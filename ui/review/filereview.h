// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/review/filechange.h"

#include <QWidget>

class QVBoxLayout;

namespace packdesk {

class DifferencePane;
class FindingList;
class Theme;
class WideningTicks;
struct Finding;

/// What other bytes for one file of a pack change: the difference, what is wrong with a pack.yaml,
/// and what widens, to be ticked. GUI thread.
class FileReview : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit FileReview(const Theme *theme, QWidget *parent = nullptr);

    /// Nothing stays of what was ticked before. Both sides are texts; what they do is found on a
    /// worker.
    void setChange(const FileChange &change);
    /// Nothing is shown, and nothing settled.
    void clear();
    /// What was found is ticked, as far as it has to be.
    bool isSettled() const;

Q_SIGNALS:
    /// isSettled() may be another.
    void changed();
    /// What is shown takes another height.
    void resized();

private:
    void showFindings(const QList<Finding> &findings);

    const Theme *m_theme;
    QVBoxLayout *m_layout;
    DifferencePane *m_difference;
    FindingList *m_findings = nullptr;
    WideningTicks *m_ticks;
    int m_number = 0;
    bool m_isThere = false;
};

} // namespace packdesk
