// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"
#include "ui/dialogs/formdialog.h"

#include <QTimer>

class QLineEdit;

namespace packdesk {

class ArchiveView;
class MessagePanel;
class PublishConfirmation;
class UploadSteps;
class VisibilityChoice;

/// `Upload pack`: choose an archive, look inside, send, watch. Hiding or closing it does not end
/// the upload. Reads and sends nothing itself. Open it with open(). GUI thread.
class UploadDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit UploadDialog(const Theme *theme, QWidget *parent = nullptr);

    void setOrganisation(const QString &name, const QString &hostLabel) override;
    /// Fills the field and asks for the look inside.
    void setPath(const QString &path);
    /// Absolute, without white space around it; empty where nothing was given.
    QString path() const;
    void setVisibility(const QString &visibility);
    QString visibility() const;
    void setPermission(bool allowed, const QString &reason);

    void setInspecting(bool inspecting);
    /// Of the path that is in the field now.
    void setReport(const ArchiveReport &report);

    /// From Queued on the dialog shows the steps; after the last byte Cancel reads `Stop waiting`.
    void setPhase(Phase phase);
    void setProgress(qint64 sent, qint64 total);
    void setDone(const QString &packTitle);
    /// Ends the steps; what was chosen stays, and the focus is where it was before. A file that
    /// is too large is not offered again.
    void showError(const ApiError &error, const WordsContext &context) override;
    void clearError() override;
    bool isRunning() const { return m_state == State::Running; }
    /// Back to choosing; what was chosen stays, unless it has become a pack.
    void reset();

Q_SIGNALS:
    void inspectRequested(const QString &path);
    /// The user asked for it, and confirmed where it is publishing.
    void uploadRequested(const QString &path, const QString &visibility);
    /// Cancel, or stop waiting.
    void cancelRequested();
    /// Closed while the upload goes on.
    void hiddenWhileRunning();
    /// After Done.
    void showPackRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void done(int result) override;

private:
    enum class State { Choosing, Inspecting, Ready, Running, Done };

    void setupBody();
    QWidget *makePathRow();
    void setupConnections();
    void setupButtons();
    void chooseArchive();
    void pathEdited();
    void pathGiven();
    void showStateHint();
    void setHint(const QString &text, bool problem);
    void submit();
    void send();
    void cancelOrClose();
    void enter(State state);
    void updateButtons() final;

    State m_state = State::Choosing;
    Phase m_phase = Phase::Queued;
    bool m_readable = false;
    /// The server's rules say so; it is the judge.
    bool m_doubtful = false;
    /// The server said so of this file.
    bool m_tooLarge = false;
    bool m_allowed = true;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QLabel *m_hint;
    MessagePanel *m_permission;
    ArchiveView *m_view;
    VisibilityChoice *m_visibility;
    UploadSteps *m_steps;
    PublishConfirmation *m_publish;
    QPushButton *m_upload;
    QPushButton *m_cancel;
    QPushButton *m_hide;
    QPushButton *m_show;
    QTimer m_pause;
};

} // namespace packdesk
