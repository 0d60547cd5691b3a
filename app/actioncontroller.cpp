// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/actioncontroller.h"

#include "app/permissions.h"
#include "app/rolescontroller.h"
#include "app/roleviewer.h"
#include "models/activity/journal.h"
#include "models/packs/packlistmodel.h"
#include "ui/details/detailspane.h"
#include "ui/details/packactions.h"
#include "ui/window/mainwindow.h"
#include "ui/words/timewords.h"

#include <algorithm>

namespace packdesk {

namespace {

constexpr std::array packActions{PackAction::SetVisibility, PackAction::ReplaceImage,
                                 PackAction::Delete};

bool isCleanupFailure(const JournalEntry &entry)
{
    return entry.error && entry.error->code == QLatin1String("registry_cleanup_failed");
}

// By pack: when its last deletion began, where the image could not be purged by it.
QHash<QString, QDateTime> unfinishedDeletions(const Journal &journal)
{
    QHash<QString, QDateTime> unfinished;
    for (const auto &entry : journal.entries()) {
        if (entry.attempt.operation != Operation::DeletePack)
            continue;
        if (isCleanupFailure(entry))
            unfinished.insert(entry.attempt.packId, entry.startedAt);
        else if (entry.state != EntryState::Running)
            unfinished.remove(entry.attempt.packId);
    }
    return unfinished;
}

} // namespace

ActionController::ActionController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_details(parts.window->details())
{
    m_details->whenComplete(
        this, [this] { m_viewer = new RoleViewer(m_parts.roles, m_details->roles(), this); });
    connect(m_parts.permissions, &Permissions::changed, this, &ActionController::update);
    connect(m_details, &DetailsPane::packChanged, this, &ActionController::updatePack);
    connect(m_parts.roles, &RolesController::changed, this, &ActionController::updateRoleCount);
    connect(m_parts.window->packActions(), &PackActions::requested, this,
            &ActionController::request);
    connect(m_details, &DetailsPane::finishDeletingRequested, this, [this] {
        if (m_details->pack())
            Q_EMIT finishDeletingRequested(*m_details->pack());
    });
    updatePack();
}

void ActionController::request(PackAction action)
{
    if (m_details->pack()) {
        Q_EMIT requested(action, *m_details->pack());
        return;
    }
    const auto packs = selectedPacks();
    const auto hidden = m_parts.window->hiddenSelectedIds();
    if (packs.size() > 1)
        Q_EMIT bulkRequested(action, packs, QSet<QString>(hidden.begin(), hidden.end()));
}

QList<Pack> ActionController::selectedPacks() const
{
    QList<Pack> packs;
    const auto ids = m_parts.window->selectedPackIds();
    for (const auto &id : ids) {
        if (const auto pack = m_parts.list->packById(id))
            packs += *pack;
    }
    return packs;
}

// Where something can be done with one of them, the dialog says what cannot with the others.
QString ActionController::reasonForAll(PackAction action) const
{
    if (action == PackAction::ReplaceImage)
        return tr("Select one pack alone to replace its image.");
    PackPtr first;
    const auto ids = m_parts.window->selectedPackIds();
    for (const auto &id : ids) {
        const auto pack = m_parts.list->packById(id);
        if (!pack)
            continue;
        if (m_parts.permissions->obstacle(action, pack.get()) == ActionObstacle::None)
            return {};
        first = first ? first : pack;
    }
    return m_parts.permissions->reason(action, first.get());
}

void ActionController::updatePack()
{
    if (m_viewer)
        m_viewer->setPack(m_details->pack());
    updateRoleCount();
    update();
}

void ActionController::update()
{
    const auto &shown = m_details->pack();
    const Pack *pack = shown ? &*shown : nullptr;
    const bool several = m_details->showsSelection();
    for (const auto action : packActions)
        m_parts.window->packActions()->setObstacle(
            action, several ? reasonForAll(action) : m_parts.permissions->reason(action, pack));
    const auto create = m_parts.permissions->obstacle(PackAction::Create, nullptr);
    // Whether the server can be reached shows when it is tried; the form keeps what was typed.
    const bool allowed = create == ActionObstacle::None || create == ActionObstacle::Offline
        || create == ActionObstacle::SignedOut;
    m_parts.window->setChangesAllowed(
        allowed, allowed ? QString() : m_parts.permissions->reason(PackAction::Create, nullptr));
    m_parts.window->setCaution(m_parts.permissions->billingCaution());
    updateUnfinished();
}

void ActionController::updateUnfinished()
{
    const auto unfinished = unfinishedDeletions(*m_parts.journal);
    const auto ids = unfinished.keys();
    m_parts.window->setUnfinished(QSet<QString>(ids.begin(), ids.end()));
    const auto begun = unfinished.value(m_details->packId());
    m_details->setUnfinished(
        begun.isValid()
            ? tr("At %1 the image could not be purged, so the pack remains. Asking again is safe.")
                  .arg(momentText(begun))
            : QString());
}

void ActionController::updateRoleCount()
{
    const auto users = m_parts.roles->usersOf(m_details->packId());
    m_details->setRoleCount(users && !m_details->packId().isEmpty() ? std::optional(users->size())
                                                                    : std::nullopt);
}

} // namespace packdesk
