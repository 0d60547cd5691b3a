// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

#include <QFrame>

class QGridLayout;

namespace packdesk {

class Theme;

/// What is wrong with a pack's files, the first five and a way to all: place, severity as icon
/// and word, what to do, and a way to open the file where it can be opened. Plain text. GUI thread.
class FindingList : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    /// @param whole what a finding without a path is about: `The archive`
    /// @param canOpen the files lie in a folder of this machine
    FindingList(const QList<Finding> &findings, const QString &whole, bool canOpen,
                const Theme *theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// @param path inside the pack
    void openRequested(const QString &path);

private:
    void addFinding(const Finding &finding, bool canOpen);
    void addRest(const QList<Finding> &findings, bool canOpen);
    QWidget *makeLine(const Finding &finding);

    const Theme *m_theme;
    QString m_whole;
    QGridLayout *m_grid;
};

} // namespace packdesk
