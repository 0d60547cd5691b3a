// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/uploadcontroller.h"

#include "app/errorcontroller.h"
#include "app/existingpack.h"
#include "app/outcomecontroller.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/activity/journal.h"
#include "models/api/uploadpack.h"
#include "models/files/learnedfiles.h"
#include "models/packs/packlistmodel.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/errors/errorpanel.h"
#include "ui/window/mainwindow.h"
#include "ui/words/attemptwords.h"
#include "ui/words/callerwords.h"
#include "ui/words/findingwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QFileInfo>

namespace packdesk {

UploadController::UploadController(const CreateController::Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_guard(Operation::UploadPack, parts.journal, parts.words, parts.errors)
    , m_present(parts.present)
    , m_source(parts.archiveRoot)
{
    connect(m_parts.window, &MainWindow::uploadRequested, this,
            [this](const QString &path) { open(path); });
    connect(m_parts.window, &MainWindow::cancelUploadRequested, this, &UploadController::cancel);
    connect(m_parts.sessions, &SessionHolder::callerChanged, this,
            &UploadController::updatePermission);
    connect(m_parts.sessions, &SessionHolder::changed, this, [this] {
        delete m_dialog;
        m_source.drop();
        m_present.stop();
        if (m_source.isPreparing())
            m_source.cancel();
        m_number = 0;
        m_guard.follow(0);
        end();
    });
    setupSource();
}

UploadController::~UploadController() = default;

void UploadController::setupSource()
{
    connect(&m_present, &PresentReader::found, this, [this](const PresentPack &present) {
        if (m_dialog)
            m_dialog->setPresent(present.side);
    });
    connect(&m_source, &UploadSource::looking, this, [this] {
        if (m_dialog)
            m_dialog->setInspecting();
    });
    connect(&m_source, &UploadSource::reported, this, &UploadController::onReported);
    connect(&m_source, &UploadSource::packing, this, &UploadController::onPacking);
    connect(&m_source, &UploadSource::ready, this, &UploadController::send);
    connect(&m_source, &UploadSource::stopped, this, &UploadController::onStopped);
}

void UploadController::setupDialog()
{
    m_dialog = new UploadDialog(m_parts.theme, m_parts.window);
    m_guard.setDialog(m_dialog);
    connect(m_dialog, &UploadDialog::inspectRequested, &m_source, &UploadSource::look);
    connect(m_dialog, &UploadDialog::inspectDropped, &m_source, &UploadSource::drop);
    connect(m_dialog, &UploadDialog::inspectDropped, &m_present, &PresentReader::stop);
    connect(m_dialog, &UploadDialog::openFileRequested, this, &UploadController::openFile);
    connect(m_dialog, &UploadDialog::uploadRequested, this, &UploadController::prepare);
    connect(m_dialog, &UploadDialog::cancelRequested, this, &UploadController::cancel);
    connect(m_dialog, &UploadDialog::showPackRequested, this, [this] {
        m_dialog->accept();
        m_parts.window->selectPack(m_createdId);
    });
    connect(m_dialog, &FormDialog::nextStepRequested, this, [this](NextStep step) {
        // What comes next stands behind this dialog; only checking again is told here.
        if (step != NextStep::CheckAgain)
            m_dialog->reject();
        Q_EMIT nextStepRequested(m_number, step);
    });
}

void UploadController::open(const QString &path, const QString &visibility)
{
    if (!m_parts.sessions->current())
        return;
    if (!m_dialog)
        setupDialog();
    m_dialog->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel());
    updatePermission();
    if (!m_running) {
        m_dialog->reset();
        if (!visibility.isEmpty())
            m_dialog->setVisibility(visibility);
        if (!path.isEmpty())
            m_dialog->setPath(path);
    } else if (!path.isEmpty()) {
        m_parts.window->showMessage(tr("An upload is running. Wait for it, or cancel it first."));
    }
    m_dialog->open();
}

void UploadController::updatePermission()
{
    const auto &caller = m_parts.sessions->caller();
    if (m_dialog && caller)
        m_dialog->setPermission(caller->mayChangePacks(), permissionReason(*caller));
}

void UploadController::onReported(const ArchiveReport &report)
{
    if (!m_dialog)
        return;
    m_dialog->setReport(report);
    m_present.stop();
    if (!report.manifest)
        return;
    const auto snapshot = m_parts.list->snapshot();
    m_dialog->setExisting(
        existingPackSentence(snapshot.get(), *m_parts.sessions, *report.manifest));
    // A wider reach beside a pack that is there asks for the same ticks as one that takes its
    // place.
    if (const auto pack = existingPack(snapshot.get(), *report.manifest)) {
        m_dialog->awaitPresent();
        m_present.read(*pack);
    }
}

void UploadController::openFile(const QString &path)
{
    const auto &folder = m_source.report().folder;
    if (folder && !m_parts.openFile(folder->root + QLatin1Char('/') + path))
        m_parts.window->showMessage(
            tr("No program on this machine opens %1.").arg(visibleText(path, 80)));
}

void UploadController::prepare(const QString &path, const QString &visibility)
{
    if (!m_parts.sessions->current() || m_running || m_guard.isPending())
        return;
    m_path = path;
    m_visibility = visibility;
    m_fileName = QFileInfo(path).fileName();
    m_sent = 0;
    m_total = -1;
    m_phase = Phase::Queued;
    m_number = 0;
    m_createdId.clear();
    m_running = true;
    m_clock.start();
    m_dialog->clearError();
    m_source.prepare();
}

void UploadController::send(const QString &archive, bool isPacked,
                            const std::optional<ArchiveIdentity> &known)
{
    const auto session = m_parts.sessions->current();
    if (!session || !m_running)
        return;
    m_total = QFileInfo(archive).size();
    m_clock.start();
    if (isPacked && m_dialog)
        m_dialog->setPacked(m_total);
    auto request = std::make_unique<UploadPack>(session->connection, archive, m_visibility, known,
                                                isPacked ? m_path : QString());
    connect(request.get(), &Request::progressed, this, &UploadController::onProgress);
    connect(request.get(), &Request::phaseChanged, this, &UploadController::onPhase);
    if (m_dialog)
        m_dialog->setPhase(Phase::Queued);
    m_number = runJob(*m_parts.jobs, *m_parts.sessions, std::move(request), this,
                      [this](const Result<Pack> &result) { onAnswer(result); });
    m_guard.follow(m_number);
    ExpectedPack expected;
    if (const auto &manifest = m_source.report().manifest) {
        expected.name = manifest->name;
        expected.version = manifest->version;
    }
    m_parts.outcomes->expect(m_number, std::move(expected));
    showInStatusBar();
}

void UploadController::onStopped(const Finding &finding)
{
    if (!m_running)
        return;
    end();
    if (m_dialog) {
        m_dialog->setPackingStopped(finding);
        m_source.lookAgain();
    }
    if (!isShown() && finding.kind != FindingKind::Cancelled)
        m_parts.window->setNotice(
            tr("Packing %1 stopped. Nothing was sent. %2")
                .arg(visibleText(m_fileName, 80), findingLine(finding, tr("The folder"))));
}

void UploadController::cancel()
{
    if (m_source.isPreparing())
        m_source.cancel();
    else
        m_parts.jobs->cancel(m_number);
}

void UploadController::end()
{
    m_running = false;
    m_source.release();
    m_parts.window->clearUploadProgress();
}

std::optional<Attempt> UploadController::packing() const
{
    if (!m_source.isPreparing())
        return std::nullopt;
    Attempt attempt;
    attempt.operation = Operation::UploadPack;
    attempt.subject = m_fileName;
    return attempt;
}

void UploadController::onPacking(qint64 packed, qint64 total)
{
    if (!m_running)
        return;
    if (m_dialog)
        m_dialog->setPacking(packed, total);
    m_parts.window->setUploadProgress(
        tr("Packing %1").arg(visibleText(m_fileName, 60)), progressText(packed, total),
        total > 0 ? double(packed) / double(total) : -1.0, tr("Cancel"));
}

void UploadController::onProgress(qint64 sent, qint64 total)
{
    m_sent = sent;
    m_total = total;
    if (m_dialog)
        m_dialog->setProgress(sent, total);
    showInStatusBar();
}

void UploadController::onPhase(Phase phase)
{
    m_phase = phase;
    if (phase == Phase::Finished || !m_running)
        return;
    if (m_dialog)
        m_dialog->setPhase(phase);
    showInStatusBar();
}

void UploadController::showInStatusBar()
{
    if (!m_running)
        return;
    const auto name = visibleText(m_fileName, 60);
    if (m_phase >= Phase::Waiting) {
        m_parts.window->setUploadProgress(name, phaseText(m_phase, Operation::UploadPack), -1,
                                          tr("Stop waiting"));
        return;
    }
    const double seconds = double(m_clock.elapsed()) / 1000.0;
    const double rate = seconds > 0.5 ? double(m_sent) / seconds : 0.0;
    const double fraction = m_total > 0 ? double(m_sent) / double(m_total) : -1.0;
    QStringList facts;
    if (fraction >= 0)
        facts += QLocale().toString(qRound(fraction * 100)) + QLocale().percent();
    if (rate > 0) {
        facts += rateText(rate);
        facts += timeLeftText(qint64(double(m_total - m_sent) / rate));
    }
    m_parts.window->setUploadProgress(tr("Uploading %1").arg(name),
                                      facts.join(QStringLiteral(" · ")), fraction, tr("Cancel"));
}

void UploadController::onAnswer(const Result<Pack> &result)
{
    end();
    if (!result) {
        if (!m_dialog)
            return;
        auto context = m_parts.words->context();
        context.bytesSent = m_sent;
        if (isShown() && result.error().kind != ErrorKind::Cancelled)
            m_parts.errors->claim(m_number, m_dialog);
        m_dialog->showError(result.error(), context);
        // A folder may have changed while it was sent.
        if (result.error().kind == ErrorKind::FileChanged || m_source.report().folder)
            m_source.lookAgain();
        return;
    }
    m_createdId = result->id;
    QStringList paths;
    for (const auto &file : m_source.report().files)
        paths += file.path;
    m_parts.learned->learn(result->id, result->imageDigest, paths);
    m_parts.list->upsert(*result);
    if (const auto &snapshot = m_parts.list->snapshot())
        m_parts.window->setListTime(snapshot->receivedAt(), QDateTime::currentDateTimeUtc());
    m_parts.window->showList();
    m_parts.window->selectPack(result->id);
    const auto title = visibleText(titleOf(*result), 80) + QLatin1Char(' ') + result->version;
    m_parts.window->showMessage(tr("%1 was created.").arg(title));
    if (m_dialog)
        m_dialog->setDone(title);
}

bool UploadController::isShown() const
{
    return m_dialog && m_dialog->isVisible();
}

} // namespace packdesk
