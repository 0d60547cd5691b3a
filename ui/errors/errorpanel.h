// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/errorwords.h"

#include <QFrame>

#include <memory>

class QPushButton;

namespace packdesk {

class Theme;

/// One error in the words of ui/words, with its request id and what can be done: copy the
/// request id, the details (JSON) or a curl command, retry where that is safe, take the next
/// step, dismiss. Stays until it is dismissed. Everything is plain, selectable text. Accessible
/// name `Error`. Puts what is copied on the clipboard itself; holds no secret. GUI thread.
class ErrorPanel : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ErrorPanel(const Theme *theme, QWidget *parent = nullptr);
    ~ErrorPanel() override;

    /// Shows it and makes the panel visible. A 429 counts down by itself.
    void setError(const ApiError &error, const WordsContext &context);
    /// Hides the panel and forgets the error.
    void clear();
    bool hasError() const;
    /// What is shown; not meaningful without an error.
    const ApiError &error() const;
    const ErrorText &text() const;

    /// Whether Retry may be shown at all; default true. It still needs a safe error.
    void setRetryAvailable(bool available);
    /// Steps that this place has no use for, such as signing in within the sign-in dialog.
    void setUnofferedSteps(const QList<NextStep> &steps);
    /// Default true.
    void setDismissible(bool dismissible);
    void focusDismiss();
    /// `1 of 3` with previous and next; hidden for a count below 2. @param index from 0
    void setPosition(int index, int count);
    /// Without ground and border, as part of another pane; default false.
    void setEmbedded(bool embedded);
    /// Its icon stands in line with the fields of a dialog above it.
    void setInDialog();
    /// Moves the keyboard focus to the first useful button.
    void focusFirst();

Q_SIGNALS:
    void retryRequested();
    void nextStepRequested(packdesk::NextStep step);
    void dismissed();
    /// This one and all others of its position's count.
    void dismissAllRequested();
    void previousRequested();
    void nextRequested();
    /// After something was put on the clipboard; `what` is a short noun for a status line.
    void copied(const QString &what);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectButtons();
    void refresh();
    void paint();
    void copy(QPushButton *button, const QString &text, const QString &what);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace packdesk
