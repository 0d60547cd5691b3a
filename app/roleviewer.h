// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "models/packs/roleusage.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace packdesk {

class RolesController;
class RolesView;

/// Keeps one view of roles in step with what is known of them: for one pack, compared on a worker.
/// GUI thread.
class RoleViewer : public QObject
{
    Q_OBJECT

public:
    /// @param roles, view not owned; `roles` outlives this, the view may go at any time
    RoleViewer(RolesController *roles, RolesView *view, QObject *parent = nullptr);

    /// Whose users are shown; empty: nobody's.
    void setPack(const std::optional<Pack> &pack);

private:
    void update();
    void compare();

    RolesController *m_roles;
    QPointer<RolesView> m_view;
    std::optional<Pack> m_pack;
    /// Counts the comparisons: what a worker finds for an older one is dropped.
    int m_turn = 0;
};

} // namespace packdesk
