// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/imagepreview.h"
#include "models/images/imagereference.h"
#include "models/review/packside.h"
#include "ui/dialogs/formdialog.h"
#include "ui/review/reviewverb.h"

#include <QElapsedTimer>
#include <QTimer>

namespace packdesk {

class ExactChoice;
class ImageReview;
class MessagePanel;

/// A form around one image: looks into it before anything is sent, sends exactly what was shown
/// where that is wanted, and waits for the server. Asks for nothing itself. Closing it does not end
/// a request. GUI thread.
class ImageDialog : public FormDialog
{
    Q_OBJECT

public:
    /// nullopt where what is typed is none.
    virtual std::optional<ImageReference> parsedReference() const = 0;
    /// The tags of a repository, newest first; without effect where another one is typed.
    virtual void setTags(const ImageReference &repository, const QStringList &tags) = 0;
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
    /// What is shown is to be compared with what the organisation has: nothing is sent until
    /// setPresent() says what that is, and what widens is ticked. Goes with the next look.
    void awaitPresent();
    virtual void setPresent(const PackSide &present);

    /// It was done, with another image than the one that was shown: both digests are told, and
    /// nothing is sent until something else is typed.
    void showDifference(const QString &shownDigest, const QString &sentDigest);
    /// While busy the fields rest, the time is counted, and a button stops the waiting.
    virtual void setBusy(bool busy);
    bool isBusy() const { return m_busy; }

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
    /// Stop waiting for the answer.
    void cancelRequested();

protected:
    /// @param waiting what the server does meanwhile
    ImageDialog(const QString &title, ReviewVerb verb, const QString &waiting, const Theme *theme,
                QWidget *parent);

    ImageReview *review() const { return m_review; }
    ExactChoice *exact() const { return m_exact; }
    /// Says what is wrong with what is typed. @return whether something is
    virtual bool complain() = 0;
    virtual void focusReference() = 0;
    virtual void seen(const ImagePreview &preview) { Q_UNUSED(preview) }

    /// To be called when something else is typed, when typing ended, and when Return was pressed.
    void referenceEdited();
    void look();
    void lookOnReturn();
    /// What is typed, or its repository with the digest of what was shown.
    QString referenceToSend(const QString &typed) const;
    void forgetLook() { m_looked.clear(); }
    /// Nothing of what was shown or sent stands in the way.
    bool isReadyToSend() const;
    /// Call it whenever buttons are updated: a button box shows what is in it anew.
    void updateStop();
    void addWaiting();
    void addButtons(QPushButton *close);

private:
    QWidget *makeProgress(const QString &waiting);
    void requestAccess();
    void showElapsed();
    bool isTyped(const ImageReference &reference) const;

    ReviewVerb m_verb;
    ExactChoice *m_exact;
    ImageReview *m_review;
    MessagePanel *m_difference;
    QLabel *m_elapsed = nullptr;
    QWidget *m_progress;
    QPushButton *m_close = nullptr;
    QPushButton *m_stop = nullptr;
    QElapsedTimer m_since;
    QTimer m_tick;
    /// What was looked at or is being looked at; empty where nothing is.
    QString m_looked;
    bool m_busy = false;
};

} // namespace packdesk
