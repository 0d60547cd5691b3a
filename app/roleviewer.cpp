// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/roleviewer.h"

#include "app/rolescontroller.h"
#include "models/api/worker.h"
#include "ui/review/rolesview.h"

namespace packdesk {

RoleViewer::RoleViewer(RolesController *roles, RolesView *view, QObject *parent)
    : QObject(parent)
    , m_roles(roles)
    , m_view(view)
{
    connect(m_roles, &RolesController::changed, this, &RoleViewer::update);
    connect(view, &RolesView::readRequested, m_roles, &RolesController::read);
    update();
}

void RoleViewer::setPack(const std::optional<Pack> &pack)
{
    const bool another = !pack || !m_pack || pack->id != m_pack->id;
    if (!another && pack->capabilities == m_pack->capabilities)
        return;
    m_pack = pack;
    if (another && m_view)
        m_view->clear();
    update();
}

void RoleViewer::update()
{
    ++m_turn;
    if (!m_view || !m_pack)
        return;
    if (m_roles->roles())
        compare();
    if (m_roles->isReading() || (!m_roles->roles() && m_roles->failure().isEmpty()))
        m_view->setReading();
    else if (!m_roles->roles())
        m_view->setUnknown(m_roles->failure());
}

void RoleViewer::compare()
{
    auto usages = std::make_shared<QList<RoleUsage>>();
    const bool unstated = someUsesUnstated(*m_roles->roles());
    runOnWorker(
        this,
        [usages, roles = *m_roles->roles(), pack = *m_pack] { *usages = roleUsages(roles, pack); },
        [this, usages, unstated, turn = m_turn] {
            if (turn != m_turn || !m_view)
                return;
            m_view->setUsages(*usages, unstated, m_roles->isReading());
        });
}

} // namespace packdesk
