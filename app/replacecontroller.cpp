// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/replacecontroller.h"

#include "app/errorcontroller.h"
#include "app/outcomecontroller.h"
#include "app/rolescontroller.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/api/requests.h"
#include "models/files/learnedfiles.h"
#include "models/packs/packlistmodel.h"
#include "ui/details/detailspane.h"
#include "ui/dialogs/replacedialog.h"
#include "ui/window/mainwindow.h"
#include "ui/words/plaintext.h"

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype shownDigest = 24;

} // namespace

ReplaceController::ReplaceController(const CreateController::Parts &parts, const LookParts &looks,
                                     RolesController *roles, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_looks(looks)
    , m_roles(roles)
    , m_guard(Operation::ReplaceImage, parts.journal, parts.words, parts.errors)
{
    connect(m_roles, &RolesController::changed, this, &ReplaceController::showRoles);
    connect(m_parts.list, &PackListModel::shown, this, [this] { followMove(); });
    connect(m_parts.sessions, &SessionHolder::changed, this, [this] {
        delete m_dialog;
        m_known.reset();
        m_number = 0;
        m_guard.follow(0);
    });
}

ReplaceController::~ReplaceController()
{
    // The window would keep it for longer than what looks for it.
    delete m_dialog;
}

void ReplaceController::setupDialog()
{
    m_dialog = new ReplaceDialog(m_parts.theme, m_parts.window);
    m_guard.setDialog(m_dialog);
    m_look = new LookController(m_dialog, m_looks, m_dialog);
    m_present = new PresentReader(m_parts.present, m_dialog);
    connect(m_look, &LookController::seen, this, &ReplaceController::onSeen);
    connect(m_present, &PresentReader::found, this, &ReplaceController::onPresent);
    connect(m_dialog, &ImageDialog::lookDropped, m_present, &PresentReader::stop);
    connect(m_dialog, &ReplaceDialog::replaceRequested, this, &ReplaceController::send);
    connect(m_dialog, &ImageDialog::cancelRequested, this,
            [this] { m_parts.jobs->cancel(m_number); });
    connect(m_dialog, &FormDialog::nextStepRequested, this, [this](NextStep step) {
        // What comes next stands behind this dialog; only checking again is told here.
        if (step != NextStep::CheckAgain)
            m_dialog->reject();
        Q_EMIT nextStepRequested(m_number, step);
    });
}

void ReplaceController::open(const Pack &pack)
{
    if (!m_parts.sessions->current())
        return;
    if (!m_dialog)
        setupDialog();
    m_dialog->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel());
    // One that is being replaced is shown as it goes.
    if (!m_dialog->isBusy()) {
        m_guard.setPackId(pack.id);
        m_dialog->clearError();
        m_dialog->setPack(pack);
    }
    showRoles();
    m_dialog->open();
    m_dialog->focusField();
    followMove();
}

void ReplaceController::showRoles()
{
    if (m_dialog)
        m_dialog->setRoles(m_roles->usersOf(m_dialog->pack().id));
}

// After the new image: two refusals of one wrong password at once may lock a user out.
void ReplaceController::onSeen(const ImagePreview &preview)
{
    m_present->stop();
    const auto &pack = m_dialog->pack();
    m_dialog->awaitPresent();
    if (!pack.imageDigest.isEmpty()
        && (preview.digest == pack.imageDigest || preview.imageDigest == pack.imageDigest)) {
        onPresent({sideOf(preview), preview});
    } else if (m_known && m_knownOf == pack.id + pack.imageDigest) {
        m_dialog->setPresentImage(m_known->side, m_known->image);
    } else {
        m_present->read(pack);
    }
}

void ReplaceController::onPresent(const PresentPack &present)
{
    m_known = present;
    if (present.image)
        m_parts.learned->learn(m_dialog->pack().id, m_dialog->pack().imageDigest,
                               pathsOf(*present.image));
    m_knownOf = m_dialog->pack().id + m_dialog->pack().imageDigest;
    m_dialog->setPresentImage(present.side, present.image);
}

// The list knows of another image than the one that is compared with.
bool ReplaceController::followMove()
{
    if (!isShown() || m_dialog->isBusy())
        return false;
    const auto &shown = m_dialog->pack();
    const auto now = m_parts.list->packById(shown.id);
    if (!now || now->imageDigest.isEmpty() || now->imageDigest == shown.imageDigest)
        return false;
    m_dialog->setMoved(*now);
    return true;
}

void ReplaceController::send(const QString &reference)
{
    const auto session = m_parts.sessions->current();
    if (!session || m_guard.isPending() || followMove())
        return;
    const auto pack = m_dialog->pack();
    m_dialog->clearError();
    m_dialog->setBusy(true);
    m_number = runJob(
        *m_parts.jobs, *m_parts.sessions,
        std::make_unique<ReplaceImage>(session->connection, pack.id, titleOf(pack), reference),
        this, [this, pack](const Result<Pack> &result) { onAnswer(pack, result); });
    m_guard.follow(m_number);
    ExpectedPack expected;
    expected.operation = Operation::ReplaceImage;
    expected.packId = pack.id;
    expected.imageReference = reference;
    expected.digestBefore = pack.imageDigest;
    m_parts.outcomes->expect(m_number, std::move(expected));
    m_seen = m_look->seenDigests();
    m_seenFiles = m_look->seenFiles();
}

void ReplaceController::onAnswer(const Pack &before, const Result<Pack> &result)
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
    const bool asShown
        = m_seen.isEmpty() || result->imageDigest.isEmpty() || m_seen.contains(result->imageDigest);
    if (asShown && !m_seen.isEmpty())
        m_parts.learned->learn(result->id, result->imageDigest, m_seenFiles);
    if (m_dialog && (asShown || !isShown())) {
        m_dialog->accept();
    } else if (m_dialog) {
        // What is typed next is compared with this one.
        m_dialog->setPack(*result);
        m_dialog->showDifference(m_seen.first(), result->imageDigest);
    }
    m_parts.list->upsert(*result);
    if (m_parts.window->details()->packId() == result->id)
        m_parts.window->details()->setRead(*result);
    tellDone(before, *result, asShown);
    m_roles->read();
}

void ReplaceController::tellDone(const Pack &before, const Pack &after, bool asShown)
{
    const auto digest = [](const QString &text) {
        return text.isEmpty() ? tr("not stated") : middleElided(text, shownDigest);
    };
    QStringList sentences{tr("The image of %1 was replaced: %2 before, %3 now.", "pack, digests")
                              .arg(visibleText(titleOf(after), longestName),
                                   digest(before.imageDigest), digest(after.imageDigest))};
    if (!asShown)
        sentences += tr("It is another image than the one that was shown: %1.").arg(m_seen.first());
    const auto keeps = m_roles->keepText(after.id);
    if (!keeps.isEmpty())
        sentences += keeps;
    if (sentences.size() > 1)
        m_parts.window->setNotice(sentences.join(QLatin1Char(' ')));
    else
        m_parts.window->showMessage(sentences.first());
}

bool ReplaceController::isShown() const
{
    return m_dialog && m_dialog->isVisible();
}

} // namespace packdesk
