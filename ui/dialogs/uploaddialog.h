// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"
#include "models/review/packside.h"
#include "ui/dialogs/formdialog.h"
#include "ui/dialogs/uploadsubject.h"

namespace packdesk {

class MessagePanel;
class PathField;
class PublishConfirmation;
class UploadReview;
class UploadSteps;
class VisibilityChoice;

/// `Upload pack`: choose an archive or a folder, look inside, send, watch. Hiding or closing it
/// does not end the upload. Reads and sends nothing itself. Open it with open(). GUI thread.
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

    /// It is looked into. What was seen before stays: a folder is looked at again as it changes.
    void setInspecting();
    /// Of the path that is in the field now.
    void setReport(const ArchiveReport &report);
    /// What the organisation has of this name already; goes with the next report.
    void setExisting(const QString &sentence);

    /// What is shown is to be compared with what the organisation has: nothing is sent until
    /// setPresent() says what that is, and what widens is ticked. Goes with the next report.
    void awaitPresent();
    void setPresent(const PackSide &present);

    /// A folder is packed first, and may be cancelled meanwhile. @param total bytes of its files
    void setPacking(qint64 packed, qint64 total);
    /// @param bytes of the archive
    void setPacked(qint64 bytes);
    /// Ends the steps: nothing was sent. The finding says why; of kind Cancelled it is not told.
    void setPackingStopped(const Finding &finding);
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
    /// An archive or a folder.
    void inspectRequested(const QString &path);
    /// The user asked for it, and confirmed where it is publishing.
    void uploadRequested(const QString &path, const QString &visibility);
    /// Cancel, or stop waiting.
    void cancelRequested();
    /// Something else is to be chosen, or the dialog was closed without an upload: what is looked
    /// into is wanted no more.
    void inspectDropped();
    /// Closed while the upload goes on.
    void hiddenWhileRunning();
    /// After Done.
    void showPackRequested();
    /// A file that a finding is about. @param path below the folder
    void openFileRequested(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void done(int result) override;

private:
    enum class State { Choosing, Inspecting, Ready, Running, Done };

    void setupBody();
    void setupConnections();
    void setupButtons();
    void pathEdited();
    void pathGiven(const QString &path);
    void run(bool packs);
    void showHint();
    void submit();
    void send();
    void cancelOrClose();
    void enter(State state);
    void updateButtons() final;

    State m_state = State::Choosing;
    Phase m_phase = Phase::Queued;
    UploadSubject m_subject;
    /// What was seen is looked at again.
    bool m_again = false;
    bool m_allowed = true;
    PathField *m_path;
    MessagePanel *m_permission;
    UploadReview *m_review;
    VisibilityChoice *m_visibility;
    UploadSteps *m_steps;
    MessagePanel *m_stopped;
    PublishConfirmation *m_publish;
    QPushButton *m_upload;
    QPushButton *m_cancel;
    QPushButton *m_hide;
    QPushButton *m_show;
};

} // namespace packdesk
