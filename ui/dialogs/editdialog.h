// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "models/files/editabletext.h"
#include "models/packs/roleusage.h"
#include "models/review/filechange.h"
#include "ui/dialogs/formdialog.h"

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace packdesk {

class FileReview;
class MessagePanel;
class TextEditor;

/// `Edit file`: the text of one file of a pack, then what its change does, to be ticked where it
/// widens, then the sending. What was typed stays until it was sent or is given up in so many
/// words. Asks for nothing itself. GUI thread.
class EditDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit EditDialog(const Theme *theme, QWidget *parent = nullptr);
    ~EditDialog() override;

    /// Another file, which is being read; nothing stays of the one before.
    /// @param pack as it is shown
    void begin(const Pack &pack, const QString &path);
    /// The file as it is now. What was typed stays, and is compared with it.
    /// @param pack with the digest that it was read of
    void setFile(const Pack &pack, const EditableText &text, const QByteArray &bytes);
    /// It cannot be edited, or could not be read. @param words plain text
    void setNotEditable(const QString &words);
    const Pack &pack() const { return m_pack; }
    const QString &path() const { return m_path; }
    /// The pack has another image than the one that the file was read of: nothing is sent before
    /// the file was read again. @param now the pack with that one
    /// @param refused it was found out when the change was about to be sent
    void setMoved(const Pack &now, bool refused);
    /// The digest that it was told of last; nothing where the file is of the pack's image.
    const std::optional<QString> &movedTo() const { return m_movedTo; }
    /// The roles that use the pack; null: not known.
    void setRoles(const std::optional<AgentRoles> &roles);
    enum class Busy { No, Reading, Sending };
    /// While busy nothing can be typed or ticked. Closing hides what is being sent, and gives up
    /// what is being read. @param what goes on
    void setBusy(Busy busy, const QString &what = {});
    bool isBusy() const { return m_busy != Busy::No; }
    /// Something was typed that was not sent.
    bool hasEdits() const;
    void showError(const ApiError &error, const WordsContext &context) override;
    /// The file could not be read (again).
    void showReadError(const ApiError &error, const WordsContext &context);
    /// It was sent: nothing stays of it.
    void accept() override;
    /// Asks before what was typed is given up.
    void reject() override;

Q_SIGNALS:
    /// Read the file again, and the pack's digest before it.
    void readRequested();
    /// It is closed while the file is being read.
    void readingGivenUp();
    /// All is ticked that has to be.
    void sendRequested(const packdesk::FileChange &change);

private:
    enum class Stage { Reading, NotEditable, Editing, Reviewing };

    void setupBody();
    void setupButtons();
    void enter(Stage stage);
    void showCautions();
    void showReadAgain();
    void retry();
    void askToDiscard();
    void beginReview();
    void giveUp();
    void submit();
    void updateButtons() final;

    Pack m_pack;
    QString m_path;
    EditableText m_text;
    QByteArray m_bytes;
    /// What would be sent; made when the review begins.
    QByteArray m_edited;
    std::optional<AgentRoles> m_roles;
    Stage m_stage = Stage::Reading;
    Busy m_busy = Busy::No;
    /// The error that is shown is of a reading.
    bool m_readFailed = false;
    /// What was typed last was sent, and nobody knows what became of it.
    bool m_maySent = false;
    std::optional<QString> m_movedTo;
    int m_number = 0;
    QLabel *m_title;
    QLabel *m_caption;
    MessagePanel *m_movedPanel;
    QStackedWidget *m_pages;
    QLabel *m_words;
    TextEditor *m_editor;
    FileReview *m_review;
    MessagePanel *m_caution;
    MessagePanel *m_keeps;
    MessagePanel *m_discard;
    QLabel *m_progress;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace packdesk
