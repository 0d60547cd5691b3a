// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/visibilitycontroller.h"

#include "app/outcomecontroller.h"
#include "app/runjob.h"
#include "models/api/requests.h"
#include "models/packs/packlistmodel.h"
#include "ui/details/detailspane.h"
#include "ui/dialogs/visibilitydialog.h"
#include "ui/window/mainwindow.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;

} // namespace

VisibilityController::VisibilityController(const CreateController::Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(m_parts.sessions, &SessionHolder::changed, this, [this] { delete m_dialog; });
}

void VisibilityController::setupDialog()
{
    m_dialog = new VisibilityDialog(m_parts.theme, m_parts.window);
    connect(m_dialog, &VisibilityDialog::changeConfirmed, this,
            [this](const QString &visibility) { send(m_dialog->pack(), visibility); });
}

void VisibilityController::open(const Pack &pack, const QString &wanted)
{
    if (!m_parts.sessions->current())
        return;
    if (!m_dialog)
        setupDialog();
    m_dialog->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel());
    m_dialog->setPack(pack, wanted);
    m_dialog->open();
}

void VisibilityController::send(const Pack &pack, const QString &visibility)
{
    const auto session = m_parts.sessions->current();
    if (!session)
        return;
    Pack changed = pack;
    changed.visibility = visibility;
    if (m_parts.list->packById(pack.id))
        m_parts.list->upsert(changed);
    const auto number
        = runJob(*m_parts.jobs, *m_parts.sessions,
                 std::make_unique<SetVisibility>(session->connection, pack.id, titleOf(pack),
                                                 visibility, pack.visibility),
                 this, [this, pack, visibility](const Result<Pack> &result) {
                     onAnswer(pack, visibility, result);
                 });
    ExpectedPack expected;
    expected.operation = Operation::SetVisibility;
    expected.packId = pack.id;
    expected.visibility = visibility;
    m_parts.outcomes->expect(number, expected);
}

void VisibilityController::onAnswer(const Pack &pack, const QString &visibility,
                                    const Result<Pack> &result)
{
    if (!result) {
        takeBack(pack, visibility);
        return;
    }
    if (m_parts.list->packById(result->id))
        m_parts.list->upsert(*result);
    m_parts.window->details()->setRead(*result);
    m_parts.window->showMessage(
        tr("%1 is visible to: %2.", "pack, who sees it")
            .arg(visibleText(titleOf(*result), longestName), visibilityText(result->visibility)));
}

// A list that was read meanwhile knows better than what was shown before.
void VisibilityController::takeBack(const Pack &pack, const QString &visibility)
{
    const auto shown = m_parts.list->packById(pack.id);
    if (!shown || shown->visibility != visibility)
        return;
    Pack before = *shown;
    before.visibility = pack.visibility;
    m_parts.list->upsert(before);
}

} // namespace packdesk
