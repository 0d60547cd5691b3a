// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace packdesk {

class Theme;

/// All that is wrong with a pack's files, where that is more than a review has room for: one line
/// each, what to do about the one that is chosen, and a way to open its file. Plain text. Open it
/// with open(); deletes itself when it closes. GUI thread.
class FindingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param findings at least one
    /// @param whole what a finding without a path is about: `The archive`
    /// @param canOpen the files lie in a folder of this machine
    /// @param theme not owned, outlives this
    FindingsDialog(const QList<Finding> &findings, const QString &whole, bool canOpen,
                   const Theme *theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// @param path inside the pack
    void openRequested(const QString &path);

private:
    void setupList(const Theme *theme);
    void setupButtons(bool canOpen);
    void showFinding(int row);
    void openFile();
    void copyAll();

    QList<Finding> m_findings;
    QString m_whole;
    QListWidget *m_list;
    QLabel *m_advice;
    QPushButton *m_open = nullptr;
};

} // namespace packdesk
