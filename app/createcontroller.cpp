// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/createcontroller.h"

#include "app/errorcontroller.h"
#include "app/existingpack.h"
#include "app/outcomecontroller.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/activity/journal.h"
#include "models/api/requests.h"
#include "models/files/learnedfiles.h"
#include "models/packs/packlistmodel.h"
#include "ui/dialogs/createdialog.h"
#include "ui/errors/errorpanel.h"
#include "ui/window/mainwindow.h"
#include "ui/words/callerwords.h"
#include "ui/words/plaintext.h"

namespace packdesk {

CreateController::CreateController(const Parts &parts, const LookParts &looks, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_looks(looks)
    , m_guard(Operation::CreatePack, parts.journal, parts.words, parts.errors)
{
    connect(m_parts.window, &MainWindow::createRequested, this, [this] { open(); });
    connect(m_parts.sessions, &SessionHolder::callerChanged, this,
            &CreateController::updatePermission);
    connect(m_parts.sessions, &SessionHolder::changed, this, [this] {
        delete m_dialog;
        m_number = 0;
        m_guard.follow(0);
    });
}

CreateController::~CreateController()
{
    // The window would keep it for longer than what looks for it.
    delete m_dialog;
}

void CreateController::setupDialog()
{
    m_dialog = new CreateDialog(m_parts.theme, m_parts.window);
    m_guard.setDialog(m_dialog);
    // Goes with the dialog that it looks for.
    m_look = new LookController(m_dialog, m_looks, m_dialog);
    m_present = new PresentReader(m_parts.present, m_dialog);
    connect(m_look, &LookController::seen, this, &CreateController::onSeen);
    connect(m_dialog, &ImageDialog::lookDropped, m_present, &PresentReader::stop);
    connect(m_present, &PresentReader::found, m_dialog,
            [this](const PresentPack &present) { m_dialog->setPresent(present.side); });
    connect(m_dialog, &CreateDialog::createRequested, this, &CreateController::send);
    connect(m_dialog, &CreateDialog::cancelRequested, this,
            [this] { m_parts.jobs->cancel(m_number); });
    connect(m_dialog, &FormDialog::nextStepRequested, this, [this](NextStep step) {
        // What comes next stands behind this dialog; only checking again is told here.
        if (step != NextStep::CheckAgain)
            m_dialog->reject();
        Q_EMIT nextStepRequested(m_number, step);
    });
}

void CreateController::open(const QString &reference, const QString &visibility)
{
    if (!m_parts.sessions->current())
        return;
    if (!m_dialog)
        setupDialog();
    m_dialog->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel());
    if (!reference.isEmpty())
        m_dialog->setReference(reference);
    if (!visibility.isEmpty())
        m_dialog->setVisibility(visibility);
    updatePermission();
    m_dialog->open();
}

// A wider reach beside a pack that is there asks for the same ticks as one that takes its place.
void CreateController::onSeen(const ImagePreview &preview)
{
    m_present->stop();
    if (!preview.manifest)
        return;
    const auto snapshot = m_parts.list->snapshot();
    m_dialog->setExisting(
        existingPackSentence(snapshot.get(), *m_parts.sessions, *preview.manifest));
    if (const auto pack = existingPack(snapshot.get(), *preview.manifest)) {
        m_dialog->awaitPresent();
        m_present->read(*pack);
    }
}

void CreateController::updatePermission()
{
    const auto &caller = m_parts.sessions->caller();
    if (m_dialog && caller)
        m_dialog->setPermission(caller->mayChangePacks(), permissionReason(*caller));
}

void CreateController::send(const QString &reference, const QString &visibility)
{
    const auto session = m_parts.sessions->current();
    if (!session || m_guard.isPending())
        return;
    m_dialog->clearError();
    m_dialog->setBusy(true);
    m_number = runJob(*m_parts.jobs, *m_parts.sessions,
                      std::make_unique<CreatePack>(session->connection, reference, visibility),
                      this, [this](const Result<Pack> &result) { onAnswer(result); });
    m_guard.follow(m_number);
    ExpectedPack expected;
    expected.imageReference = reference;
    m_parts.outcomes->expect(m_number, std::move(expected));
    m_seen = m_look->seenDigests();
    m_seenFiles = m_look->seenFiles();
}

void CreateController::onAnswer(const Result<Pack> &result)
{
    if (m_dialog)
        m_dialog->setBusy(false);
    if (!result) {
        if (!isShown())
            return;
        m_parts.errors->claim(m_number, m_dialog);
        m_dialog->showError(result.error(), m_parts.words->context());
        return;
    }
    m_parts.list->upsert(*result);
    if (const auto &snapshot = m_parts.list->snapshot())
        m_parts.window->setListTime(snapshot->receivedAt(), QDateTime::currentDateTimeUtc());
    const bool asShown
        = m_seen.isEmpty() || result->imageDigest.isEmpty() || m_seen.contains(result->imageDigest);
    if (asShown && !m_seen.isEmpty())
        m_parts.learned->learn(result->id, result->imageDigest, m_seenFiles);
    if (m_dialog && !asShown && isShown()) {
        m_dialog->showDifference(m_seen.first(), result->imageDigest);
    } else if (m_dialog) {
        m_dialog->accept();
        m_dialog->setReference({});
        // Publishing is chosen for each pack anew.
        m_dialog->setVisibility(QStringLiteral("org"));
    }
    m_parts.window->showList();
    m_parts.window->selectPack(result->id);
    if (!asShown && !isShown())
        m_parts.window->setNotice(
            tr("%1 was created of another image than the one that was shown. Shown: %2. Created: "
               "%3.")
                .arg(visibleText(titleOf(*result), 80), m_seen.first(),
                     visibleText(result->imageDigest, 160)));
    m_parts.window->showMessage(
        tr("%1 %2 was created.").arg(visibleText(titleOf(*result), 80), result->version));
}

bool CreateController::isShown() const
{
    return m_dialog && m_dialog->isVisible();
}

} // namespace packdesk
