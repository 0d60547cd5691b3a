// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/review/reviewcontent.h"

#include <QDialog>

class QLabel;
class QListWidget;

namespace packdesk {

class TextReader;
class Theme;

/// Texts of a pack to read in full: behavior.md, scripts, guides. Read-only plain text in which
/// nothing can hide. Open it with open(). GUI thread.
class FilesDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param files at least one; with more than one a list stands beside the text
    /// @param theme not owned, outlives this
    FilesDialog(const QString &title, const QList<ReviewFile> &files, const Theme *theme,
                QWidget *parent = nullptr);

private:
    void setupFiles();
    void showFile(int row);

    QList<ReviewFile> m_files;
    QListWidget *m_list;
    QLabel *m_facts;
    TextReader *m_text;
};

} // namespace packdesk
