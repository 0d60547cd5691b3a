// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/bulkcontroller.h"

#include "app/errorcontroller.h"
#include "app/outcomecontroller.h"
#include "app/permissions.h"
#include "app/rolescontroller.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/activity/journal.h"
#include "models/api/requests.h"
#include "models/packs/packlistmodel.h"
#include "models/packs/roleusage.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/words/bulkwords.h"

#include <algorithm>

namespace packdesk {

namespace {

constexpr int atOnce = 3;
constexpr int applyPauseMs = 250;

bool isOpen(const BulkItem &item)
{
    return item.state == BulkState::Waiting || item.state == BulkState::Running;
}

} // namespace

BulkController::BulkController(const CreateController::Parts &parts, const Permissions *permissions,
                               RolesController *roles, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_permissions(permissions)
    , m_roles(roles)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(applyPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &BulkController::apply);
    connect(m_roles, &RolesController::changed, this, &BulkController::judge);
    connect(m_permissions, &Permissions::changed, this, &BulkController::judge);
    connect(m_parts.journal, &Journal::entryChanged, this, &BulkController::onEntryChanged);
    connect(m_parts.sessions, &SessionHolder::changed, this, [this] {
        delete m_dialog;
        m_items.clear();
        m_rows.clear();
        m_changed.clear();
        m_deleted.clear();
        m_pause.stop();
    });
}

bool BulkController::isRunning() const
{
    return std::ranges::any_of(m_items, isOpen);
}

void BulkController::setupDialog()
{
    m_dialog = new BulkDialog(m_parts.theme, m_parts.window);
    connect(m_dialog, &BulkDialog::confirmed, this, &BulkController::begin);
    connect(m_dialog, &BulkDialog::stopRequested, this, &BulkController::stop);
    connect(m_dialog, &BulkDialog::retryRequested, this, &BulkController::retry);
    connect(m_dialog, &BulkDialog::visibilityChanged, this, &BulkController::judge);
    connect(m_dialog, &BulkDialog::rowChosen, this, &BulkController::showRow);
}

void BulkController::open(PackAction action, const QList<Pack> &packs, const QSet<QString> &hidden)
{
    if (!m_parts.sessions->current())
        return;
    if (!m_dialog)
        setupDialog();
    if (isRunning()) {
        m_parts.window->showMessage(tr("Several packs are being changed. Wait for the end first."));
        m_dialog->open();
        return;
    }
    m_action = action;
    m_rows.clear();
    m_items.clear();
    for (const auto &pack : packs) {
        BulkItem item;
        item.pack = pack;
        item.hidden = hidden.contains(pack.id);
        m_items += item;
    }
    m_dialog->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel());
    m_dialog->ask(action, m_items);
    if (action == PackAction::Delete)
        m_roles->read();
    judge();
    m_dialog->open();
}

// Once it is confirmed, nothing is left out or taken in any more.
void BulkController::judge()
{
    if (!m_dialog || m_items.isEmpty() || m_dialog->stage() != BulkDialog::Stage::Question)
        return;
    const auto users = m_action == PackAction::Delete && m_roles->roles()
        ? rolesByPack(*m_roles->roles())
        : QHash<QString, AgentRoles>();
    for (auto &item : m_items)
        judgeItem(item, users);
    m_dialog->setItems(m_items);
    updateDoubt();
}

void BulkController::judgeItem(BulkItem &item, const QHash<QString, AgentRoles> &users) const
{
    item.obstacle = m_permissions->obstacle(m_action, &item.pack);
    item.alreadySo
        = m_action == PackAction::SetVisibility && item.pack.visibility == m_dialog->visibility();
    item.users = item.obstacle == ActionObstacle::None ? users.value(item.pack.id) : AgentRoles();
    const bool fine
        = item.obstacle == ActionObstacle::None && !item.alreadySo && item.users.isEmpty();
    item.state = fine ? BulkState::Ready : BulkState::Excluded;
}

void BulkController::updateDoubt()
{
    const bool deletes = m_action == PackAction::Delete;
    if (deletes && m_roles->isReading())
        m_dialog->setDoubt(tr("Reading which roles use these packs…"), true);
    else if (deletes && !m_roles->roles())
        m_dialog->setDoubt(tr("Which roles use these packs is not known. %1 The server refuses to "
                              "delete what a role uses.")
                               .arg(m_roles->failure().section(QLatin1Char('\n'), 0, 0)),
                           false);
    else
        m_dialog->setDoubt({}, false);
}

void BulkController::begin()
{
    m_visibility = m_dialog->visibility();
    for (auto &item : m_items) {
        if (item.state == BulkState::Ready)
            item.state = BulkState::Waiting;
    }
    m_dialog->setStage(BulkDialog::Stage::Running);
    m_dialog->setItems(m_items);
    sendNext();
}

void BulkController::stop()
{
    for (auto &item : m_items) {
        if (item.state == BulkState::Waiting)
            item.state = BulkState::NotSent;
    }
    m_dialog->setItems(m_items);
    settle();
}

void BulkController::retry()
{
    for (auto &item : m_items) {
        if (item.state != BulkState::Failed && item.state != BulkState::NotSent)
            continue;
        item.state = BulkState::Waiting;
        item.error.reset();
        item.requestId.clear();
    }
    m_dialog->clearError();
    m_dialog->setStage(BulkDialog::Stage::Running);
    m_dialog->setItems(m_items);
    sendNext();
}

void BulkController::sendNext()
{
    auto running = std::ranges::count(m_items, BulkState::Running, &BulkItem::state);
    for (int row = 0; row < m_items.size() && running < atOnce; ++row) {
        if (m_items.at(row).state != BulkState::Waiting)
            continue;
        auto item = m_items.at(row);
        item.state = BulkState::Running;
        item.number = send(row);
        m_rows.insert(item.number, row);
        set(row, item);
        ++running;
    }
    settle();
}

quint64 BulkController::send(int row)
{
    const auto &pack = m_items.at(row).pack;
    const auto connection = m_parts.sessions->current()->connection;
    ExpectedPack expected;
    expected.packId = pack.id;
    quint64 number = 0;
    if (m_action == PackAction::Delete) {
        expected.operation = Operation::DeletePack;
        number = runJob(*m_parts.jobs, *m_parts.sessions,
                        std::make_unique<DeletePack>(connection, pack.id, titleOf(pack)), this,
                        [this, row](const Result<QString> &result) {
                            if (result)
                                m_deleted += m_items.at(row).pack.id;
                            onAnswer(row, result ? std::nullopt : std::optional(result.error()));
                        });
    } else {
        expected.operation = Operation::SetVisibility;
        expected.visibility = m_visibility;
        number = runJob(*m_parts.jobs, *m_parts.sessions,
                        std::make_unique<SetVisibility>(connection, pack.id, titleOf(pack),
                                                        m_visibility, pack.visibility),
                        this, [this, row](const Result<Pack> &result) {
                            if (result)
                                m_changed += *result;
                            onAnswer(row, result ? std::nullopt : std::optional(result.error()));
                        });
    }
    m_parts.outcomes->expect(number, expected);
    return number;
}

void BulkController::onAnswer(int row, const std::optional<ApiError> &error)
{
    auto item = m_items.at(row);
    // Told here, and in the activity.
    m_parts.errors->claim(item.number);
    item.error = error;
    item.requestId = error ? error->requestId : QString();
    item.state = !error               ? BulkState::Done
        : error->mayHaveTakenEffect() ? BulkState::Unknown
                                      : BulkState::Failed;
    set(row, item);
    applyLater();
    sendNext();
}

// What becomes known of an unknown outcome, and the request ids of what went well.
void BulkController::onEntryChanged(quint64 number)
{
    const auto row = m_rows.constFind(number);
    const auto *entry = m_parts.journal->entry(number);
    if (row == m_rows.cend() || !entry)
        return;
    auto item = m_items.at(*row);
    if (item.number != number)
        return;
    if (item.state == BulkState::Unknown && entry->state == EntryState::Found)
        item.state = BulkState::Done;
    item.checksEnded = entry->checksEnded;
    if (!entry->requestId.isEmpty())
        item.requestId = entry->requestId;
    set(*row, item);
}

void BulkController::set(int row, const BulkItem &item)
{
    m_items[row] = item;
    if (m_dialog)
        m_dialog->setItem(row, item);
}

void BulkController::showRow(int row)
{
    const auto &item = m_items.at(row);
    const auto *entry = m_parts.journal->entry(item.number);
    if (item.error && entry)
        m_dialog->showError(*item.error, m_parts.words->contextFor(*entry));
    else
        m_dialog->clearError();
}

void BulkController::applyLater()
{
    if (!m_pause.isActive())
        m_pause.start();
}

void BulkController::apply()
{
    m_pause.stop();
    m_parts.list->apply(std::exchange(m_changed, {}), std::exchange(m_deleted, {}));
    if (const auto &snapshot = m_parts.list->snapshot())
        m_parts.window->setListTime(snapshot->receivedAt(), QDateTime::currentDateTimeUtc());
}

void BulkController::settle()
{
    if (m_items.isEmpty() || isRunning()
        || (m_dialog && m_dialog->stage() == BulkDialog::Stage::Finished))
        return;
    apply();
    const auto summary = bulkSummary(m_items);
    if (m_dialog)
        m_dialog->setStage(BulkDialog::Stage::Finished);
    if (!m_dialog || !m_dialog->isVisible())
        m_parts.window->setNotice(tr("The change of several packs has ended: %1.").arg(summary));
    m_parts.window->showMessage(summary);
}

} // namespace packdesk
