// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/createcontroller.h"
#include "app/filesender.h"
#include "app/knownfile.h"

namespace packdesk {

class EditDialog;
class FilesController;
class RolesController;

/// Editing one file of a pack: reads it together with the digest that it belongs to, and sends it
/// where the pack still has that one. GUI thread.
class EditController : public QObject
{
    Q_OBJECT

public:
    /// @param files shows the file again when it has changed
    /// @param roles, files not owned, outlive this
    EditController(const CreateController::Parts &parts, RolesController *roles,
                   FilesController *files, QObject *parent = nullptr);
    ~EditController() override;

    /// Where a file is being sent, or was typed in and not sent, that one is shown.
    void open(const KnownFile &file);
    /// Before the program or the session ends: what was typed and not sent is shown, with the
    /// question what shall become of it. @return whether there is such
    bool asksBeforeEnd();

Q_SIGNALS:
    void nextStepRequested(quint64 number, packdesk::NextStep step);

private:
    void setupDialog();
    void setupSender();
    void onSessionChanged();
    void takeNextStep(NextStep step);
    void showRoles();
    void read();
    void readFile(const Pack &pack);
    void onRead(const Pack &pack, const Result<FileContent> &result);
    void onReadFailed(const ApiError &error);
    void giveUpReading();
    void send(const FileChange &change);
    void onSent(const Pack &now);
    void onMoved(const Pack &now);
    void onFailed(quint64 number, const ApiError &error);
    void followMove();
    void tellDone(const Pack &before, const Pack &after);
    bool isShown() const;

    CreateController::Parts m_parts;
    RolesController *m_roles;
    FilesController *m_files;
    OutcomeGuard m_guard;
    FileSender m_sender;
    QPointer<EditDialog> m_dialog;
    /// Where the pack of the dialog is.
    QUrl m_server;
    /// Of the reading that is on its way.
    quint64 m_reading = 0;
    /// Readings are numbered: what an earlier one answers is passed over.
    int m_turn = 0;
    quint64 m_shownError = 0;
};

} // namespace packdesk
