// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/actioncontroller.h"

#include "app/permissions.h"
#include "app/rolescontroller.h"
#include "app/roleviewer.h"
#include "models/activity/journal.h"
#include "ui/details/detailspane.h"
#include "ui/details/packactions.h"
#include "ui/window/mainwindow.h"
#include "ui/words/timewords.h"

#include <algorithm>

namespace packdesk {

namespace {

constexpr std::array packActions{PackAction::SetVisibility, PackAction::ReplaceImage,
                                 PackAction::Delete};

// The last deletion of this pack, where the image could not be purged.
const JournalEntry *unfinishedDeletion(const Journal &journal, const QString &packId)
{
    const auto &entries = journal.entries();
    const auto last
        = std::find_if(entries.rbegin(), entries.rend(), [&packId](const JournalEntry &entry) {
              return entry.attempt.operation == Operation::DeletePack
                  && entry.attempt.packId == packId;
          });
    const bool unfinished = last != entries.rend() && last->error
        && last->error->code == QLatin1String("registry_cleanup_failed");
    return unfinished ? &*last : nullptr;
}

} // namespace

ActionController::ActionController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_details(parts.window->details())
    , m_viewer(new RoleViewer(parts.roles, m_details->roles(), this))
{
    connect(m_parts.permissions, &Permissions::changed, this, &ActionController::update);
    connect(m_details, &DetailsPane::packChanged, this, &ActionController::updatePack);
    connect(m_parts.roles, &RolesController::changed, this, &ActionController::updateRoleCount);
    connect(m_parts.window->packActions(), &PackActions::requested, this,
            [this](PackAction action) {
                if (m_details->pack())
                    Q_EMIT requested(action, *m_details->pack());
            });
    connect(m_details, &DetailsPane::finishDeletingRequested, this, [this] {
        if (m_details->pack())
            Q_EMIT finishDeletingRequested(*m_details->pack());
    });
    updatePack();
}

void ActionController::updatePack()
{
    m_viewer->setPack(m_details->pack());
    updateRoleCount();
    update();
}

void ActionController::update()
{
    const auto &shown = m_details->pack();
    const Pack *pack = shown ? &*shown : nullptr;
    for (const auto action : packActions)
        m_parts.window->packActions()->setObstacle(action,
                                                   m_parts.permissions->reason(action, pack));
    const auto create = m_parts.permissions->obstacle(PackAction::Create, nullptr);
    // Whether the server can be reached shows when it is tried; the form keeps what was typed.
    const bool allowed = create == ActionObstacle::None || create == ActionObstacle::Offline
        || create == ActionObstacle::SignedOut;
    m_parts.window->setChangesAllowed(
        allowed, allowed ? QString() : m_parts.permissions->reason(PackAction::Create, nullptr));
    const auto caution = m_parts.permissions->billingCaution();
    m_parts.window->setCaution(create == ActionObstacle::BillingInactive ? QString() : caution);
    updateUnfinished();
}

void ActionController::updateUnfinished()
{
    const auto packId = m_details->packId();
    const auto *entry = packId.isEmpty() ? nullptr : unfinishedDeletion(*m_parts.journal, packId);
    m_details->setUnfinished(
        entry
            ? tr("At %1 the image could not be purged, so the pack remains. Asking again is safe.")
                  .arg(momentText(entry->startedAt))
            : QString());
}

void ActionController::updateRoleCount()
{
    const auto users = m_parts.roles->usersOf(m_details->packId());
    m_details->setRoleCount(users && !m_details->packId().isEmpty() ? std::optional(users->size())
                                                                    : std::nullopt);
}

} // namespace packdesk
