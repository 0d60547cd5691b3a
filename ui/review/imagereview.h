// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/imagepreview.h"
#include "models/review/packside.h"
#include "ui/review/reviewverb.h"

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace packdesk {

class MessagePanel;
class ReviewView;
class Theme;
class WideningTicks;

/// The look into an image before a pack is made of it, or becomes it: asked for, on its way, seen,
/// or refused by the registry. What was not seen has to be ticked, and what reaches further than
/// what it is compared with. Asks for nothing itself. GUI thread.
class ImageReview : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    ImageReview(ReviewVerb verb, const Theme *theme, QWidget *parent = nullptr);

    /// Nothing was looked at yet, or another reference is typed.
    void reset();
    void setLooking();
    /// What the look waits for; empty: for the registry. Without effect where none is on its way.
    void setLookHint(const QString &hint);
    void setPreview(const ImagePreview &preview);
    /// What is shown is compared with something that is not known yet: it is not settled until
    /// then. Goes with the next look.
    void awaitPresent();
    /// What the organisation has, to compare with what is shown; without effect where nothing is.
    void setPresent(const PackSide &present);
    /// What the registry, or the way to it, refused.
    /// @param needsAccess the registry's access is the next step, and looks like it
    void setRefused(const QString &headline, const QString &text, bool needsAccess = false);
    /// How the registry was asked, where that is not as usual; goes with the next look.
    void setAccessNote(const QString &note);
    /// What the organisation has of this name; empty where nothing.
    void setExisting(const QString &sentence);
    /// Seen, with all ticked that widens; or ticked as not seen.
    bool isSettled() const;
    /// Something is still to come.
    bool isLooking() const { return m_state == State::Looking || m_awaiting; }
    bool isRefused() const { return m_state == State::Refused; }

Q_SIGNALS:
    /// How the registry is asked is to be chosen.
    void accessRequested();
    /// isSettled() may be another.
    void changed();
    /// What is shown takes another height.
    void resized();

private:
    enum class State { Nothing, Looking, Seen, Refused };

    static QString lookingText();
    void enter(State state);
    void showAccessAs(bool nextStep);

    State m_state = State::Nothing;
    QLabel *m_hint;
    QProgressBar *m_progress;
    MessagePanel *m_refusal;
    ReviewView *m_view;
    QPushButton *m_access;
    QLabel *m_accessNote;
    QCheckBox *m_unseen;
    WideningTicks *m_ticks;
    bool m_awaiting = false;
    /// Of what is shown.
    PackSide m_side;
    QTimer m_patience;
};

} // namespace packdesk
