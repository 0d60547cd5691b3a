// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/createcontroller.h"

namespace packdesk {

class DeleteDialog;
class Permissions;
class RolesController;
class RoleViewer;

/// Deleting one pack: the dialog with the roles that use it, the request, and what comes of it. GUI
/// thread.
class DeleteController : public QObject
{
    Q_OBJECT

public:
    /// `permissions` and `roles` are not owned and outlive this.
    DeleteController(const CreateController::Parts &parts, const Permissions *permissions,
                     RolesController *roles, QObject *parent = nullptr);
    ~DeleteController() override;

    /// Asks. @param pack as it is shown; it stays with this one whatever the list does
    void open(const Pack &pack);
    /// Sends once more what was confirmed before and did not come to its end.
    void finish(const Pack &pack);

Q_SIGNALS:
    void nextStepRequested(quint64 number, packdesk::NextStep step);

private:
    void setupDialog();
    void updateObstacle();
    void send();
    void onAnswer(const Result<QString> &result);
    void onDeleted();

    CreateController::Parts m_parts;
    const Permissions *m_permissions;
    RolesController *m_roles;
    OutcomeGuard m_guard;
    QPointer<DeleteDialog> m_dialog;
    QPointer<RoleViewer> m_viewer;
    /// What is being deleted, as it was confirmed.
    Pack m_sent;
    quint64 m_number = 0;
    bool m_running = false;
};

} // namespace packdesk
