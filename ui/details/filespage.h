// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QTreeView;

namespace packdesk {

class FileTree;
class FileView;
class PackFilesModel;
class Theme;

/// The files of a pack: a tree of those that are known, and the one that is chosen. Side by side
/// where there is room, else one above the other. Asks for nothing itself. GUI thread.
class FilesPage : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit FilesPage(const Theme *theme, QWidget *parent = nullptr);
    ~FilesPage() override;

    /// What the tree shows; whoever fills it says so here.
    PackFilesModel *files() const { return m_files; }
    FileView *view() const { return m_view; }

    /// Another pack, or none: nothing is chosen.
    void clearChoice();
    /// Chooses a file of the tree, as a click on it does.
    void choose(const QString &path);
    /// Why no file of this pack can be changed, as plain text; empty: they can.
    void setEditObstacle(const QString &reason);

Q_SIGNALS:
    /// A file of the tree was chosen.
    void fileChosen(const QString &path);
    void openPathRequested();
    void syncRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeButtons();
    void setupTree();
    void onSelected();

    const Theme *m_theme;
    PackFilesModel *m_files;
    FileTree *m_presented;
    QTreeView *m_tree;
    FileView *m_view;
    QSplitter *m_splitter;
    QPushButton *m_open = nullptr;
    QPushButton *m_sync = nullptr;
    QLabel *m_reason;
};

} // namespace packdesk
