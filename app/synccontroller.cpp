// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/synccontroller.h"

#include "app/errorcontroller.h"
#include "app/outcomecontroller.h"
#include "app/rolescontroller.h"
#include "app/session.h"
#include "app/wordssource.h"
#include "models/activity/jobs.h"
#include "models/activity/journal.h"
#include "models/files/learnedfiles.h"
#include "models/packs/packlistmodel.h"
#include "ui/details/detailspane.h"
#include "ui/dialogs/syncdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/words/plaintext.h"
#include "ui/words/rolewords.h"
#include "ui/words/syncwords.h"

#include <utility>

namespace packdesk {

namespace {

constexpr qsizetype longestName = 80;

} // namespace

SyncController::SyncController(const CreateController::Parts &parts, RolesController *roles,
                               QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_roles(roles)
    , m_comparer({.sessions = parts.sessions,
                  .jobs = parts.jobs,
                  .errors = parts.errors,
                  .learned = parts.learned})
    , m_sender(parts.sessions, parts.jobs, parts.journal, parts.outcomes)
    , m_guard(Operation::ReplaceFile, parts.journal, parts.words, parts.errors)
{
    setupComparer();
    setupSender();
    connect(m_roles, &RolesController::changed, this, &SyncController::showRoles);
    connect(m_parts.journal, &Journal::entryChanged, this, &SyncController::onEntryChanged);
    connect(m_parts.sessions, &SessionHolder::changed, this, [this] {
        delete m_dialog;
        m_row = -1;
        m_number = 0;
        m_guard.follow(0);
        forget();
    });
}

SyncController::~SyncController()
{
    // The window would keep it for longer than what fills it.
    delete m_dialog;
}

void SyncController::setupComparer()
{
    connect(&m_comparer, &FolderComparer::progressed, this, [this](int done, int total) {
        if (m_dialog)
            m_dialog->setProgress(done, total);
    });
    connect(&m_comparer, &FolderComparer::compared, this, &SyncController::onCompared);
    connect(&m_comparer, &FolderComparer::refused, this, [this](const ComparisonRefusal &refusal) {
        if (m_dialog)
            m_dialog->setNotCompared(comparisonRefusalText(refusal));
    });
    connect(&m_comparer, &FolderComparer::moved, this,
            [this](const Pack &before, const Pack &now) { onMoved(before.imageDigest, now); });
    connect(&m_comparer, &FolderComparer::failed, this,
            [this](quint64 number, const ApiError &error) {
                if (m_dialog)
                    m_dialog->setNotCompared({});
                showFailure(number, error);
            });
}

void SyncController::setupSender()
{
    connect(&m_sender, &FileSender::sending, this,
            [this] { m_guard.follow(m_sender.changeNumber()); });
    connect(&m_sender, &FileSender::sent, this, &SyncController::onSent);
    connect(&m_sender, &FileSender::moved, this, [this](const Pack &now) {
        // A copy: the pack becomes the other one.
        const auto before = m_pack.imageDigest;
        onMoved(before, now);
    });
    connect(&m_sender, &FileSender::occupied, this, &SyncController::onOccupied);
    connect(&m_sender, &FileSender::notLooked, this, [this](const ApiError &error) {
        onFailed(m_sender.lookNumber(), error, SyncState::NotSent);
    });
    connect(&m_sender, &FileSender::failed, this, [this](const ApiError &error) {
        onFailed(m_sender.changeNumber(), error,
                 error.mayHaveTakenEffect() ? SyncState::Unknown : SyncState::Failed);
    });
}

void SyncController::setupDialog()
{
    m_dialog = new SyncDialog(m_parts.theme, m_parts.window);
    m_guard.setDialog(m_dialog);
    connect(m_dialog, &SyncDialog::compareRequested, this, &SyncController::compare);
    connect(m_dialog, &SyncDialog::sendRequested, this, &SyncController::begin);
    connect(m_dialog, &SyncDialog::stopRequested, this, &SyncController::stop);
    connect(m_dialog, &QDialog::finished, this, &SyncController::onClosed);
    connect(m_dialog, &FormDialog::nextStepRequested, this, [this](NextStep step) {
        // What comes next stands behind this dialog; only checking again is told here.
        if (step != NextStep::CheckAgain)
            m_dialog->reject();
        Q_EMIT nextStepRequested(m_number, step);
    });
}

void SyncController::open(const Pack &pack)
{
    if (!m_parts.sessions->current())
        return;
    if (!m_dialog)
        setupDialog();
    if (isSending()) {
        if (pack.id != m_pack.id)
            m_parts.window->showMessage(tr("%1 is being synced. Wait for the end first.")
                                            .arg(visibleText(titleOf(m_pack), longestName)));
        m_dialog->open();
        return;
    }
    m_comparer.stop();
    forget();
    m_guard.setPackId(pack.id);
    m_dialog->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel());
    m_dialog->begin(pack);
    showRoles();
    m_dialog->open();
    m_dialog->focusField();
}

std::optional<Attempt> SyncController::sending() const
{
    if (!isSending())
        return std::nullopt;
    Attempt attempt;
    attempt.operation = Operation::ReplaceFile;
    attempt.subject = titleOf(m_pack);
    attempt.packId = m_pack.id;
    attempt.packPath = m_files.at(m_row).file.path;
    return attempt;
}

void SyncController::showRoles()
{
    if (m_dialog)
        m_dialog->setRoles(m_roles->usersOf(m_dialog->pack().id));
}

// What is known of the files that were sent before is told by the activity from now on.
void SyncController::forget()
{
    m_comparison = {};
    m_files.clear();
    m_unknownRow = -1;
}

void SyncController::compare(const QString &folder)
{
    if (isSending())
        return;
    forget();
    m_dialog->setComparing();
    m_comparer.start(m_dialog->pack().id, folder);
}

void SyncController::onCompared(const Pack &pack, const FolderComparison &comparison)
{
    if (!m_dialog)
        return;
    m_pack = pack;
    m_comparison = comparison;
    m_inPack = comparison.pathsInPack();
    for (const auto &file : comparison.files) {
        if (file.difference == FileDifference::NotInPack)
            m_parts.learned->forget(pack.id, file.path);
    }
    m_parts.learned->learn(pack.id, pack.imageDigest, m_inPack);
    if (m_parts.list->packById(pack.id))
        m_parts.list->upsert(pack);
    m_dialog->setComparison(pack, comparison);
}

void SyncController::begin()
{
    if (!m_parts.sessions->current() || isSending() || m_guard.isPending())
        return;
    m_files = filesToSync(m_comparison);
    for (auto &file : m_files) {
        if (file.state == SyncState::Ready)
            file.state = SyncState::Waiting;
    }
    m_digestBefore = m_pack.imageDigest;
    m_stopping = false;
    m_dialog->setSending(m_files);
    sendNext();
}

// The changed files come first in both lists, in the same order.
void SyncController::sendNext()
{
    const int next = m_row + 1;
    if (m_stopping || next >= m_comparison.changes.size()) {
        end();
        return;
    }
    m_row = next;
    auto file = m_files.at(next);
    file.state = SyncState::Sending;
    set(next, file);
    const auto &change = m_comparison.changes.at(next);
    m_sender.send(m_pack, change);
}

void SyncController::stop()
{
    if (!isSending()) {
        m_comparer.stop();
        m_dialog->setNotCompared({});
        return;
    }
    m_stopping = true;
    m_dialog->setStopping();
}

void SyncController::onSent(const Pack &pack)
{
    m_pack = pack;
    m_parts.list->upsert(pack);
    m_parts.learned->learn(pack.id, pack.imageDigest, m_inPack);
    auto file = m_files.at(m_row);
    file.state = SyncState::Live;
    set(m_row, file);
    sendNext();
}

void SyncController::onMoved(const QString &before, const Pack &now)
{
    const auto path = isSending() ? m_files.at(m_row).file.path : QString();
    m_pack = now;
    if (m_parts.list->packById(now.id))
        m_parts.list->upsert(now);
    end();
    const auto words = syncMovedText(before, now.imageDigest, path);
    tellStopped(words.headline, words.body);
}

void SyncController::onOccupied()
{
    end();
    tellStopped(tr("Another change of this pack is on its way."),
                tr("Wait until it has ended, then compare again."));
}

// After what is live is known, and none of it was the last.
void SyncController::tellStopped(const QString &headline, const QString &text)
{
    if (!m_dialog)
        return;
    const bool anyLive = countOf(m_files, SyncState::Live) > 0;
    QStringList lines{anyLive ? tr("Nothing more was sent.") : tr("Nothing was sent."), text,
                      keptReachText()};
    lines.removeAll(QString());
    m_dialog->setTold(Tone::Attention, headline, lines.join(QLatin1Char('\n')));
    if (!isShown() && !m_files.isEmpty())
        m_parts.window->setNotice(
            QStringList{syncEndedText(m_pack, m_files), headline, lines.join(QLatin1Char(' '))}
                .join(QLatin1Char(' ')));
}

// Only permissions are copied into roles.
QString SyncController::keptReachText() const
{
    return isManifestLive(m_files) ? m_roles->keepText(m_pack.id) : QString();
}

void SyncController::onFailed(quint64 number, const ApiError &error, SyncState state)
{
    const int row = m_row;
    auto file = m_files.at(row);
    file.state = state;
    file.error = error;
    set(row, file);
    if (state == SyncState::Unknown)
        m_unknownRow = row;
    end();
    showFailure(number, error);
}

void SyncController::showFailure(quint64 number, const ApiError &error)
{
    m_number = number;
    if (!isShown())
        return;
    m_parts.errors->claim(number, m_dialog);
    m_dialog->showError(error, m_parts.words->context());
}

// What becomes known of an outcome that was not.
void SyncController::onEntryChanged(quint64 number)
{
    const auto *entry = m_parts.journal->entry(number);
    if (m_unknownRow < 0 || number != m_number || !entry)
        return;
    auto file = m_files.at(m_unknownRow);
    // Another image may have come of somebody else's change as well.
    file.hasOtherImage = entry->state == EntryState::Found;
    file.checksEnded = entry->checksEnded;
    set(m_unknownRow, file);
}

void SyncController::onClosed()
{
    if (isSending() || m_dialog->stage() == SyncDialog::Stage::Ended)
        return;
    m_comparer.stop();
    forget();
    m_dialog->setNotCompared({});
}

void SyncController::set(int row, const SyncFile &file)
{
    m_files[row] = file;
    if (m_dialog)
        m_dialog->setFile(row, file);
}

void SyncController::end()
{
    m_row = -1;
    m_comparison = {};
    for (auto &file : m_files) {
        if (file.state == SyncState::Waiting || file.state == SyncState::Sending)
            file.state = SyncState::NotSent;
    }
    if (m_dialog)
        m_dialog->setEnded(m_files);
    if (m_parts.window->details()->packId() == m_pack.id)
        m_parts.window->details()->setRead(m_pack);
    const int live = countOf(m_files, SyncState::Live);
    if (live > 0 && live == countOfSent(m_files))
        tellAllLive();
    else if (!m_files.isEmpty())
        tellPartLive();
    if (live > 0)
        m_roles->read();
}

void SyncController::tellPartLive()
{
    const auto keeps = keptReachText();
    if (isShown()) {
        m_dialog->setTold(Tone::Attention, {}, keeps);
        return;
    }
    const auto ended = syncEndedText(m_pack, m_files);
    m_parts.window->setNotice(keeps.isEmpty() ? ended : ended + QLatin1Char(' ') + keeps);
}

void SyncController::tellAllLive()
{
    QStringList sentences{syncedText(m_pack, m_digestBefore)};
    const auto users = m_roles->usersOf(m_pack.id).value_or(AgentRoles());
    if (const auto keeps = keptReachText(); !keeps.isEmpty())
        sentences += keeps;
    else if (!users.isEmpty())
        sentences += tr("It is used by %1.").arg(rolesInWords(users));
    const auto text = sentences.join(QLatin1Char(' '));
    if (isShown())
        m_dialog->setTold(Tone::Success, {}, text);
    else
        m_parts.window->setNotice(text);
    m_parts.window->showMessage(sentences.constFirst());
}

bool SyncController::isShown() const
{
    return m_dialog && m_dialog->isVisible();
}

} // namespace packdesk
