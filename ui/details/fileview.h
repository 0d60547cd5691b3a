// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace packdesk {

class Face;
class MessagePanel;
class ReadNotice;
class SyntaxHighlighter;
class TextReader;
class Theme;

/// What is known of a file beside its text.
struct FileFacts
{
    /// Inside the pack; as it came.
    QString path;
    /// As the server names it; may be empty.
    QString mediaType;
    qint64 bytes = 0;
    QDateTime readAt;
};

/// One file of a pack: its text in colours, or what there is to say instead. Asks for nothing
/// itself. GUI thread.
class FileView : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit FileView(const Theme *theme, QWidget *parent = nullptr);

    /// No file is chosen.
    void clear();
    void setReading(const QString &path);
    void setText(const FileFacts &facts, const QString &text);
    void setBinary(const FileFacts &facts);
    /// @param words what that means for this file
    void setNotThere(const QString &path, const QString &words);
    /// @param factsLine status, code, request id, time
    void setFailed(const QString &path, const QString &words, const QString &factsLine);
    /// @param reason why the file that is shown cannot be edited, as plain text; empty: it can.
    /// Goes with the next file
    void setEditObstacle(const QString &reason);
    /// The same of all files of the pack; whoever shows this says it.
    void setPackObstacle(const QString &reason);
    /// Empty while none is chosen.
    const QString &path() const { return m_path; }

Q_SIGNALS:
    void editRequested();
    void saveRequested();
    void readRequested();

private:
    QWidget *makeHead();
    QWidget *makeButtons();
    Face *addFace(const QString &icon);
    void begin(const QString &path, QWidget *page);
    void showFacts(const FileFacts &facts, const QString &more);
    void showObstacle();

    const Theme *m_theme;
    QString m_path;
    QString m_obstacle;
    QString m_packObstacle;
    QLabel *m_title;
    QLabel *m_facts;
    QStackedWidget *m_pages;
    Face *m_nothing;
    Face *m_reading;
    Face *m_missing;
    Face *m_empty;
    Face *m_binary;
    QWidget *m_failed;
    ReadNotice *m_notice;
    TextReader *m_text;
    SyntaxHighlighter *m_colours;
    QWidget *m_buttons = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_read = nullptr;
    QLabel *m_reason;
};

} // namespace packdesk
