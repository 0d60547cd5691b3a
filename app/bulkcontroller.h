// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/createcontroller.h"
#include "models/packs/bulkitem.h"

#include <QSet>
#include <QTimer>

namespace packdesk {

class BulkDialog;
class Permissions;
class RolesController;

/// One change of several packs as one job: a request for each, few at a time, a result for each,
/// stop, and another try for those that failed. It goes on while the dialog is hidden. GUI thread.
class BulkController : public QObject
{
    Q_OBJECT

public:
    /// `permissions` and `roles` are not owned and outlive this.
    BulkController(const CreateController::Parts &parts, const Permissions *permissions,
                   RolesController *roles, QObject *parent = nullptr);

    /// Asks. @param action Delete or SetVisibility
    /// @param packs as they are shown. @param hidden ids of those that the filter hides
    void open(PackAction action, const QList<Pack> &packs, const QSet<QString> &hidden);

private:
    void setupDialog();
    void judge();
    void judgeItem(BulkItem &item, const QHash<QString, AgentRoles> &users) const;
    void updateDoubt();
    void begin();
    void stop();
    void retry();
    void sendNext();
    quint64 send(int row);
    void onAnswer(int row, const std::optional<ApiError> &error);
    void onEntryChanged(quint64 number);
    void showRow(int row);
    void set(int row, const BulkItem &item);
    void applyLater();
    void apply();
    void settle();
    bool isRunning() const;

    CreateController::Parts m_parts;
    const Permissions *m_permissions;
    RolesController *m_roles;
    QPointer<BulkDialog> m_dialog;
    PackAction m_action = PackAction::Delete;
    QString m_visibility;
    QList<BulkItem> m_items;
    QHash<quint64, int> m_rows;
    /// What the answers said of the packs; goes into the list at once, since each change of the
    /// list costs the whole of it.
    QList<Pack> m_changed;
    QSet<QString> m_deleted;
    QTimer m_pause;
};

} // namespace packdesk
