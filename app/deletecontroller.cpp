// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/deletecontroller.h"

#include "app/errorcontroller.h"
#include "app/outcomecontroller.h"
#include "app/permissions.h"
#include "app/rolescontroller.h"
#include "app/roleviewer.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/api/requests.h"
#include "models/packs/packlistmodel.h"
#include "ui/dialogs/deletedialog.h"
#include "ui/window/mainwindow.h"
#include "ui/words/plaintext.h"

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;
constexpr int conflict = 409;

} // namespace

DeleteController::DeleteController(const CreateController::Parts &parts,
                                   const Permissions *permissions, RolesController *roles,
                                   QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_permissions(permissions)
    , m_roles(roles)
    , m_guard(Operation::DeletePack, parts.journal, parts.words, parts.errors)
{
    connect(permissions, &Permissions::changed, this, &DeleteController::updateObstacle);
    connect(m_parts.sessions, &SessionHolder::changed, this, [this] {
        delete m_dialog;
        m_number = 0;
        m_running = false;
        m_guard.follow(0);
    });
}

DeleteController::~DeleteController()
{
    // The window would keep it for longer than what fills it.
    delete m_dialog;
}

void DeleteController::setupDialog()
{
    m_dialog = new DeleteDialog(m_parts.theme, m_parts.window);
    m_guard.setDialog(m_dialog);
    // Goes with the dialog.
    m_viewer = new RoleViewer(m_roles, m_dialog->roles(), m_dialog);
    connect(m_dialog, &DeleteDialog::deleteConfirmed, this, &DeleteController::send);
    connect(m_dialog, &DeleteDialog::cancelRequested, this,
            [this] { m_parts.jobs->cancel(m_number); });
    connect(m_dialog, &FormDialog::nextStepRequested, this, [this](NextStep step) {
        if (step == NextStep::FinishDeleting) {
            send();
            return;
        }
        if (step != NextStep::CheckAgain)
            m_dialog->reject();
        Q_EMIT nextStepRequested(m_number, step);
    });
}

void DeleteController::open(const Pack &pack)
{
    if (!m_parts.sessions->current())
        return;
    if (m_running) {
        m_parts.window->showMessage(tr("%1 is being deleted. Wait for the answer first.")
                                        .arg(visibleText(titleOf(m_sent), longestName)));
        return;
    }
    if (!m_dialog)
        setupDialog();
    m_number = 0;
    m_guard.follow(0);
    m_guard.setPackId(pack.id);
    m_dialog->clearError();
    m_dialog->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel());
    m_dialog->setPack(pack);
    m_viewer->setPack(pack);
    updateObstacle();
    // Which roles use it must not be of yesterday.
    m_roles->read();
    m_dialog->open();
}

void DeleteController::finish(const Pack &pack)
{
    open(pack);
    if (m_dialog && !m_running
        && m_permissions->obstacle(PackAction::Delete, &pack) == ActionObstacle::None)
        send();
}

void DeleteController::updateObstacle()
{
    if (!m_dialog || m_running)
        return;
    const auto obstacle = m_permissions->obstacle(PackAction::Delete, &m_dialog->pack());
    // The dialog tells of that itself.
    m_dialog->setObstacle(obstacle == ActionObstacle::OutcomePending
                              ? QString()
                              : m_permissions->reason(PackAction::Delete, &m_dialog->pack()));
}

void DeleteController::send()
{
    const auto session = m_parts.sessions->current();
    if (!session || m_running || m_guard.isPending())
        return;
    m_sent = m_dialog->pack();
    m_running = true;
    m_dialog->clearError();
    m_dialog->setBusy(true);
    m_number = runJob(*m_parts.jobs, *m_parts.sessions,
                      std::make_unique<DeletePack>(session->connection, m_sent.id, titleOf(m_sent)),
                      this, [this](const Result<QString> &result) { onAnswer(result); });
    m_guard.follow(m_number);
    ExpectedPack expected;
    expected.operation = Operation::DeletePack;
    expected.packId = m_sent.id;
    m_parts.outcomes->expect(m_number, expected);
}

void DeleteController::onAnswer(const Result<QString> &result)
{
    m_running = false;
    const bool shown = m_dialog && m_dialog->isVisible();
    if (m_dialog)
        m_dialog->setBusy(false);
    if (result) {
        onDeleted();
        return;
    }
    if (shown) {
        m_parts.errors->claim(m_number, m_dialog);
        m_dialog->showError(result.error(), m_parts.words->context());
    }
    if (result.error().httpStatus == conflict)
        m_roles->read();
}

void DeleteController::onDeleted()
{
    if (m_dialog)
        m_dialog->accept();
    m_parts.list->removePack(m_sent.id);
    if (const auto &snapshot = m_parts.list->snapshot())
        m_parts.window->setListTime(snapshot->receivedAt(), QDateTime::currentDateTimeUtc());
    m_parts.window->showMessage(tr("%1 %2 was deleted.", "pack, version")
                                    .arg(visibleText(titleOf(m_sent), longestName),
                                         visibleText(m_sent.version, longestName)));
}

} // namespace packdesk
