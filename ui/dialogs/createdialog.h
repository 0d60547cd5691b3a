// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/formdialog.h"

#include "models/images/imagepreview.h"
#include "models/images/imagereference.h"

#include <QElapsedTimer>
#include <QTimer>

namespace packdesk {

class ExactChoice;
class ImageReview;
class MessagePanel;
class PhraseLabel;
class PublishConfirmation;
class ReferenceField;
class VisibilityChoice;

/// `Create pack from image`: image reference and visibility. Checks the reference as it is typed,
/// shows what the image holds before it is created, asks before publishing, keeps what was typed
/// over a failure, and asks for nothing itself. Closing it does not end a request. Open it with
/// open(). GUI thread.
class CreateDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit CreateDialog(const Theme *theme, QWidget *parent = nullptr);
    ~CreateDialog() override;

    void setOrganisation(const QString &name, const QString &hostLabel) override;
    void setReference(const QString &reference);
    /// Without white space around it.
    QString reference() const;
    /// nullopt where what is typed is none.
    std::optional<ImageReference> parsedReference() const;
    /// The tags of a repository, newest first; without effect where another one is typed.
    void setTags(const ImageReference &repository, const QStringList &tags);
    /// What was looked at, or why it could not be; without effect where another reference is
    /// typed meanwhile.
    void setPreview(const ImageReference &reference, const ImagePreview &preview);
    /// @param needsAccess the registry's access is the next step
    void setPreviewRefused(const ImageReference &reference, const QString &headline,
                           const QString &text, bool needsAccess = false);
    /// What the look waits for, and how the registry was asked where that is not as usual; without
    /// effect where nothing is being looked at.
    void setLookHint(const QString &hint);
    void setAccessNote(const QString &note);
    /// The registry may answer another way now: what is typed is looked at anew. Without effect
    /// while busy or hidden.
    void lookAgain();
    /// What the organisation has of this name already.
    void setExisting(const QString &sentence);
    /// `org` or `community`
    void setVisibility(const QString &visibility);
    QString visibility() const;

    /// Where not allowed, Create is disabled and the reason is shown.
    void setPermission(bool allowed, const QString &reason);
    /// The pack was made, of another image than the one that was shown: both digests are told, and
    /// nothing is sent until something else is typed.
    void showDifference(const QString &shownDigest, const QString &createdDigest);
    /// While busy the fields rest, the time is counted, and a button stops the waiting.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    /// Marks the fields that the server named and gives the first one the focus; without one the
    /// focus is where it was before the wait.
    void showError(const ApiError &error, const WordsContext &context) override;
    void clearError() override;

Q_SIGNALS:
    /// Look at this image and list the tags of its repository.
    void lookRequested(const packdesk::ImageReference &reference);
    /// Return was pressed where a look was refused; comes before it is asked for again.
    /// @param domain host, with its port
    void lookInsisted(const QString &domain);
    /// What was asked for is wanted no more.
    void lookDropped();
    /// How this registry is asked is to be chosen. @param domain host, with its port
    void accessRequested(const QString &domain);
    /// The user asked for it, and confirmed where it is publishing. The reference is valid, and
    /// has the digest of what was shown where exactly that is wanted.
    void createRequested(const QString &reference, const QString &visibility);
    /// Stop waiting for the answer.
    void cancelRequested();

private:
    void setupBody();
    QWidget *makeProgress();
    void setupButtons();
    void setupConnections();
    void referenceEdited();
    void look();
    void requestAccess();
    QString referenceToSend() const;
    bool isTyped(const ImageReference &reference) const;
    void submit();
    void send();
    void updateButtons() final;
    void showElapsed();

    ReferenceField *m_reference;
    ExactChoice *m_exact;
    VisibilityChoice *m_visibility;
    ImageReview *m_review;
    MessagePanel *m_permission;
    MessagePanel *m_difference;
    PublishConfirmation *m_publish;
    QWidget *m_progress;
    QPushButton *m_create;
    QPushButton *m_close;
    QPushButton *m_stop;
    QLabel *m_elapsed;
    QElapsedTimer m_since;
    QTimer m_tick;
    /// What was looked at or is being looked at; empty where nothing is.
    QString m_looked;
    bool m_allowed = true;
    bool m_busy = false;
};

} // namespace packdesk
