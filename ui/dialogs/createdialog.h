// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/formdialog.h"

#include <QElapsedTimer>
#include <QTimer>

class QLineEdit;
class QProgressBar;

namespace packdesk {

class MessagePanel;
class PhraseLabel;
class PublishConfirmation;
class VisibilityChoice;

/// `Create pack from image`: image reference and visibility. Checks the reference as it is typed,
/// asks before publishing, keeps what was typed over a failure, and sends nothing itself. Closing
/// it does not end a request. Open it with open(). GUI thread.
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
    /// `org` or `community`
    void setVisibility(const QString &visibility);
    QString visibility() const;

    /// Where not allowed, Create is disabled and the reason is shown.
    void setPermission(bool allowed, const QString &reason);
    /// While busy the fields rest, the time is counted, and a button stops the waiting.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    /// Marks the fields that the server named and gives the first one the focus; without one the
    /// focus is where it was before the wait.
    void showError(const ApiError &error, const WordsContext &context) override;
    void clearError() override;

Q_SIGNALS:
    /// The user asked for it, and confirmed where it is publishing; the reference is valid.
    void createRequested(const QString &reference, const QString &visibility);
    /// Stop waiting for the answer.
    void cancelRequested();

private:
    void setupBody();
    void setupButtons();
    void referenceEdited();
    void judgeReference(bool complain);
    void submit();
    void send();
    void updateButtons() final;
    void showElapsed();
    void setFieldMessage(const QString &message);

    QLineEdit *m_reference;
    PhraseLabel *m_hint;
    QLabel *m_fieldMessage;
    VisibilityChoice *m_visibility;
    MessagePanel *m_permission;
    PublishConfirmation *m_publish;
    QWidget *m_progress;
    QPushButton *m_create;
    QPushButton *m_close;
    QPushButton *m_stop;
    QLabel *m_elapsed;
    QElapsedTimer m_since;
    QTimer m_tick;
    QTimer m_pause;
    bool m_allowed = true;
    bool m_busy = false;
    /// The server found fault with the reference that is still there.
    bool m_marked = false;
};

} // namespace packdesk
