// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "models/packs/packaction.h"

#include <QObject>
#include <QSet>

namespace packdesk {

class DetailsPane;
class Journal;
class MainWindow;
class PackListModel;
class Permissions;
class RolesController;
class RoleViewer;

/// Keeps what the window offers in step with what is possible for the pack that it shows: its
/// actions with the reasons against them, the roles that use it, and a deletion that is not
/// finished. GUI thread.
class ActionController : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    struct Parts
    {
        const Journal *journal = nullptr;
        const PackListModel *list = nullptr;
        const Permissions *permissions = nullptr;
        RolesController *roles = nullptr;
        MainWindow *window = nullptr;
    };

    explicit ActionController(const Parts &parts, QObject *parent = nullptr);

Q_SIGNALS:
    /// @param pack as it was shown when it was asked for
    void requested(packdesk::PackAction action, const packdesk::Pack &pack);
    /// @param packs as they were shown. @param hidden ids of those that the filter hides
    void bulkRequested(packdesk::PackAction action, const QList<packdesk::Pack> &packs,
                       const QSet<QString> &hidden);
    void finishDeletingRequested(const packdesk::Pack &pack);

private:
    void update();
    void request(PackAction action);
    QList<Pack> selectedPacks() const;
    QString reasonForAll(PackAction action) const;
    void updatePack();
    void updateUnfinished();
    void updateRoleCount();

    Parts m_parts;
    DetailsPane *m_details;
    RoleViewer *m_viewer = nullptr;
};

} // namespace packdesk
