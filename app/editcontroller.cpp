// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/editcontroller.h"

#include "app/errorcontroller.h"
#include "app/filescontroller.h"
#include "app/rolescontroller.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/api/requests.h"
#include "models/files/editabletext.h"
#include "models/files/filepath.h"
#include "models/files/learnedfiles.h"
#include "models/packs/packlistmodel.h"
#include "ui/details/detailspane.h"
#include "ui/dialogs/editdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/words/filewords.h"
#include "ui/words/plaintext.h"

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestPath = 160;
constexpr qsizetype shownDigest = 24;

} // namespace

EditController::EditController(const CreateController::Parts &parts, RolesController *roles,
                               FilesController *files, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_roles(roles)
    , m_files(files)
    , m_guard(Operation::ReplaceFile, parts.journal, parts.words, parts.errors)
    , m_sender(parts.sessions, parts.jobs, parts.journal, parts.outcomes)
{
    connect(m_files, &FilesController::editRequested, this, &EditController::open);
    connect(m_roles, &RolesController::changed, this, &EditController::showRoles);
    connect(m_parts.list, &PackListModel::shown, this, &EditController::followMove);
    connect(m_parts.sessions, &SessionHolder::changed, this, &EditController::onSessionChanged);
    setupSender();
}

EditController::~EditController()
{
    // The window would keep it for longer than what looks for it.
    delete m_dialog;
}

// Who signs in again at the same server, as the key was refused, has typed the text for it. It can
// go to no wrong pack: the look before the sending tells.
void EditController::onSessionChanged()
{
    ++m_turn;
    m_guard.follow(0);
    const auto session = m_parts.sessions->current();
    if (m_dialog && m_dialog->hasEdits() && session && session->account.baseUrl == m_server) {
        m_dialog->clearError();
        m_dialog->setBusy(EditDialog::Busy::No);
    } else {
        delete m_dialog;
    }
}

void EditController::setupSender()
{
    connect(&m_sender, &FileSender::sending, this, [this] {
        m_guard.follow(m_sender.changeNumber());
        if (m_dialog)
            m_dialog->setBusy(EditDialog::Busy::Sending,
                              tr("Sending. The server rebuilds the image, which may take a while. "
                                 "This window may be hidden meanwhile."));
    });
    connect(&m_sender, &FileSender::sent, this, &EditController::onSent);
    connect(&m_sender, &FileSender::moved, this, &EditController::onMoved);
    connect(&m_sender, &FileSender::occupied, this, [this] {
        if (!m_dialog)
            return;
        // Its guard says what for.
        m_dialog->setBusy(EditDialog::Busy::No);
        m_dialog->open();
    });
    connect(&m_sender, &FileSender::notLooked, this,
            [this](const ApiError &error) { onFailed(m_sender.lookNumber(), error); });
    connect(&m_sender, &FileSender::failed, this,
            [this](const ApiError &error) { onFailed(m_sender.changeNumber(), error); });
}

void EditController::setupDialog()
{
    m_dialog = new EditDialog(m_parts.theme, m_parts.window);
    m_guard.setDialog(m_dialog);
    connect(m_dialog, &EditDialog::readRequested, this, &EditController::read);
    connect(m_dialog, &EditDialog::readingGivenUp, this, &EditController::giveUpReading);
    connect(m_dialog, &EditDialog::sendRequested, this, &EditController::send);
    connect(m_dialog, &FormDialog::nextStepRequested, this, &EditController::takeNextStep);
}

void EditController::takeNextStep(NextStep step)
{
    // What is shown stands behind the dialog, which keeps what was typed.
    if (step == NextStep::ShowPack || step == NextStep::ShowExisting) {
        m_dialog->hide();
        if (m_dialog->hasEdits())
            m_parts.window->showMessage(
                tr("What you typed is kept: Edit… on the Files page shows it again."));
    }
    Q_EMIT nextStepRequested(m_shownError, step);
}

void EditController::open(const KnownFile &file)
{
    if (!m_parts.sessions->current())
        return;
    if (!m_dialog)
        setupDialog();
    m_server = m_parts.sessions->current()->account.baseUrl;
    m_dialog->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel());
    // What was typed before stays until it is sent or given up.
    if (!m_dialog->isBusy() && !m_dialog->hasEdits()) {
        m_guard.setPackId(file.pack.id);
        m_dialog->begin(file.pack, file.path);
        read();
    }
    showRoles();
    m_dialog->open();
}

bool EditController::asksBeforeEnd()
{
    // A change that is on its way is asked about by itself.
    if (!m_dialog || !m_dialog->hasEdits() || (m_sender.isBusy() && m_sender.changeNumber() != 0))
        return false;
    m_dialog->open();
    if (!m_dialog->isBusy())
        m_dialog->reject();
    return true;
}

void EditController::showRoles()
{
    if (m_dialog)
        m_dialog->setRoles(m_roles->usersOf(m_dialog->pack().id));
}

// The digest first: a file that comes after it is of that image or of a later one, and then the
// look before the sending finds another digest.
void EditController::read()
{
    const auto session = m_parts.sessions->current();
    if (!session || !m_dialog)
        return;
    m_dialog->setBusy(EditDialog::Busy::Reading, tr("Reading the file…"));
    m_reading = runJob(*m_parts.jobs, *m_parts.sessions,
                       std::make_unique<GetPack>(session->connection, m_dialog->pack().id), this,
                       [this, turn = ++m_turn](const Result<Pack> &result) {
                           if (turn != m_turn || !m_dialog)
                               return;
                           if (result)
                               readFile(*result);
                           else
                               onReadFailed(result.error());
                       });
}

void EditController::readFile(const Pack &pack)
{
    m_reading = runJob(*m_parts.jobs, *m_parts.sessions,
                       std::make_unique<ReadFile>(m_parts.sessions->current()->connection, pack.id,
                                                  titleOf(pack), m_dialog->path()),
                       this, [this, pack, turn = m_turn](const Result<FileContent> &result) {
                           if (turn == m_turn && m_dialog)
                               onRead(pack, result);
                       });
}

void EditController::onRead(const Pack &pack, const Result<FileContent> &result)
{
    if (!result) {
        onReadFailed(result.error());
        return;
    }
    m_dialog->setBusy(EditDialog::Busy::No);
    if (const auto text = EditableText::from(result->bytes))
        m_dialog->setFile(pack, *text, result->bytes);
    else
        m_dialog->setNotEditable(editObstacleText(text.error()));
    // An older list would look like a pack that has moved.
    if (m_parts.list->packById(pack.id))
        m_parts.list->upsert(pack);
}

void EditController::giveUpReading()
{
    ++m_turn;
    m_parts.jobs->cancel(m_reading);
    m_dialog->setBusy(EditDialog::Busy::No);
}

void EditController::onReadFailed(const ApiError &error)
{
    m_dialog->setBusy(EditDialog::Busy::No);
    m_shownError = m_reading;
    m_parts.errors->claim(m_reading, m_dialog);
    m_dialog->showReadError(error, m_parts.words->context());
}

void EditController::send(const FileChange &change)
{
    if (m_guard.isPending() || m_sender.isBusy())
        return;
    m_dialog->setBusy(EditDialog::Busy::Sending,
                      tr("Looking whether the pack is still as it was read…"));
    m_sender.send(m_dialog->pack(), change);
}

void EditController::onSent(const Pack &now)
{
    if (!m_dialog)
        return;
    const auto before = m_dialog->pack();
    m_dialog->setBusy(EditDialog::Busy::No);
    m_dialog->accept();
    m_parts.learned->learn(now.id, now.imageDigest, {m_dialog->path()});
    m_parts.list->upsert(now);
    if (m_parts.window->details()->packId() == now.id)
        m_parts.window->details()->setRead(now);
    m_files->readAgain(now.id);
    tellDone(before, now);
    m_roles->read();
}

void EditController::onMoved(const Pack &now)
{
    if (!m_dialog)
        return;
    m_dialog->setBusy(EditDialog::Busy::No);
    m_dialog->setMoved(now, true);
    m_parts.list->upsert(now);
    if (!m_dialog->isVisible())
        m_dialog->open();
}

void EditController::onFailed(quint64 number, const ApiError &error)
{
    if (!m_dialog)
        return;
    m_dialog->setBusy(EditDialog::Busy::No);
    if (!isShown())
        return;
    m_shownError = number;
    m_parts.errors->claim(number, m_dialog);
    m_dialog->showError(error, m_parts.words->context());
}

// The list knows of another image than the one that the file was read of.
void EditController::followMove()
{
    if (!isShown() || m_dialog->isBusy())
        return;
    const auto now = m_parts.list->packById(m_dialog->pack().id);
    if (now && isSameDigest(now->imageDigest, m_dialog->pack().imageDigest) == false
        && now->imageDigest != m_dialog->movedTo())
        m_dialog->setMoved(*now, false);
}

void EditController::tellDone(const Pack &before, const Pack &after)
{
    const auto digest = [](const QString &text) {
        return text.isEmpty() ? tr("not stated") : middleElided(text, shownDigest);
    };
    const auto done = tr("%1 of %2 was replaced: image %3 before, %4 now.", "file, pack, digests")
                          .arg(visibleText(m_dialog->path(), longestPath),
                               visibleText(titleOf(after), longestName), digest(before.imageDigest),
                               digest(after.imageDigest));
    const auto keeps = isManifest(m_dialog->path()) ? m_roles->keepText(after.id) : QString();
    if (keeps.isEmpty())
        m_parts.window->showMessage(done);
    else
        m_parts.window->setNotice(done + QLatin1Char(' ') + keeps);
}

bool EditController::isShown() const
{
    return m_dialog && m_dialog->isVisible();
}

} // namespace packdesk
