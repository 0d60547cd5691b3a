// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/review/differencepane.h"

#include <QDialog>
#include <QList>

class QListWidget;
class QPushButton;

namespace packdesk {

class Theme;

/// Differences of a pack's texts to read: read-only plain text in which nothing can hide. They are
/// found on a worker. Deletes itself when closed; open it with open(). GUI thread.
class DifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param files at least one; with more than one a list stands beside the difference
    /// @param theme not owned, outlives this
    DifferenceDialog(const QString &title, const QList<TextPair> &files, const Theme *theme,
                     QWidget *parent = nullptr);

    /// A difference is still to be found.
    bool isWorking() const { return m_file->isWorking(); }

private:
    void setupList();
    void setupButtons();
    void updateButtons();
    void showFile(int row);

    QList<TextPair> m_files;
    QListWidget *m_list;
    DifferencePane *m_file;
    QPushButton *m_next = nullptr;
    QPushButton *m_previous = nullptr;
};

} // namespace packdesk
