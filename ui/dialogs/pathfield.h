// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace packdesk {

class Theme;

/// The field `Archive or folder`, or `Folder`, typed or chosen, with a line below it. GUI thread.
class PathField : public QWidget
{
    Q_OBJECT

public:
    enum class Takes { ArchivesAndFolders, Folders };

    /// @param theme not owned, outlives this
    explicit PathField(const Theme *theme, QWidget *parent = nullptr,
                       Takes takes = Takes::ArchivesAndFolders);

    /// Fills the field, and gives it at once.
    void setPath(const QString &path);
    /// Absolute, without white space around it; empty where nothing was given.
    QString path() const;
    /// The last part of it.
    QString fileName() const;
    void clear();
    /// Gives what is in it at once; nothing where it is empty.
    void give();
    void setReadOnly(bool readOnly);
    /// The line below; empty hides it.
    void setHint(const QString &text, bool problem);
    void focusField();
    /// Asks for a folder, or for an archive.
    void choose(bool folder);

Q_SIGNALS:
    /// Something else stands in the field.
    void edited();
    /// It was chosen, or nothing was typed for a moment.
    void given(const QString &path);
    /// The line below takes another height.
    void resized();

private:
    QLineEdit *m_edit;
    QPushButton *m_folder;
    QPushButton *m_archive;
    QLabel *m_hint;
    QTimer m_pause;
};

} // namespace packdesk
