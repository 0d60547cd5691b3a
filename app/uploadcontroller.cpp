// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/uploadcontroller.h"

#include "app/errorcontroller.h"
#include "app/outcomecontroller.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/activity/journal.h"
#include "models/api/uploadpack.h"
#include "models/packs/packlistmodel.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/errors/errorpanel.h"
#include "ui/window/mainwindow.h"
#include "ui/words/attemptwords.h"
#include "ui/words/callerwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThreadPool>

namespace packdesk {

UploadController::UploadController(const CreateController::Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_guard(Operation::UploadPack, parts.journal, parts.words, parts.errors)
{
    connect(m_parts.window, &MainWindow::uploadRequested, this,
            [this](const QString &path) { open(path); });
    connect(m_parts.window, &MainWindow::cancelUploadRequested, this,
            [this] { m_parts.jobs->cancel(m_number); });
    connect(m_parts.sessions, &SessionHolder::callerChanged, this,
            &UploadController::updatePermission);
    connect(m_parts.sessions, &SessionHolder::changed, this, [this] {
        delete m_dialog;
        if (m_inspection)
            *m_inspection = true;
        m_inspection.reset();
        m_number = 0;
        m_guard.follow(0);
        m_running = false;
        m_parts.window->clearUploadProgress();
    });
}

UploadController::~UploadController()
{
    if (m_inspection)
        *m_inspection = true;
}

void UploadController::setupDialog()
{
    m_dialog = new UploadDialog(m_parts.theme, m_parts.window);
    m_guard.setDialog(m_dialog);
    connect(m_dialog, &UploadDialog::inspectRequested, this, &UploadController::inspect);
    connect(m_dialog, &UploadDialog::uploadRequested, this, &UploadController::send);
    connect(m_dialog, &UploadDialog::cancelRequested, this,
            [this] { m_parts.jobs->cancel(m_number); });
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

void UploadController::inspect(const QString &path)
{
    if (m_inspection)
        *m_inspection = true;
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_inspection = cancelled;
    m_dialog->setInspecting(true);
    QThreadPool::globalInstance()->start([path, cancelled, self = QPointer(this)] {
        // Before the look inside: what changes during it is another archive as well.
        const auto identity = ArchiveIdentity::of(path);
        auto report = inspectArchive(path, {}, cancelled);
        if (*cancelled)
            return;
        // The application outlives its pool; `self` is looked at in its own thread only.
        QMetaObject::invokeMethod(
            qApp, [self, path, cancelled, identity, report = std::move(report)] {
                if (!self || self->m_inspection != cancelled || !self->m_dialog)
                    return;
                // The path was edited meanwhile: this is no report of what stands in the field.
                if (self->m_dialog->path() != path)
                    return;
                self->m_report = report;
                self->m_inspected = identity;
                self->m_dialog->setInspecting(false);
                self->m_dialog->setReport(report);
            });
    });
}

void UploadController::send(const QString &path, const QString &visibility)
{
    const auto session = m_parts.sessions->current();
    if (!session || m_running || m_guard.isPending())
        return;
    m_fileName = QFileInfo(path).fileName();
    m_sent = 0;
    m_total = QFileInfo(path).size();
    m_phase = Phase::Queued;
    m_createdId.clear();
    m_running = true;
    m_clock.start();
    m_dialog->clearError();
    auto request = std::make_unique<UploadPack>(session->connection, path, visibility, m_inspected);
    connect(request.get(), &Request::progressed, this, &UploadController::onProgress);
    connect(request.get(), &Request::phaseChanged, this, &UploadController::onPhase);
    m_dialog->setPhase(Phase::Queued);
    m_number = runJob(*m_parts.jobs, *m_parts.sessions, std::move(request), this,
                      [this](const Result<Pack> &result) { onAnswer(result); });
    m_guard.follow(m_number);
    ExpectedPack expected;
    if (m_report.manifest) {
        expected.name = m_report.manifest->name;
        expected.version = m_report.manifest->version;
    }
    m_parts.outcomes->expect(m_number, std::move(expected));
    showInStatusBar();
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
    m_running = false;
    m_parts.window->clearUploadProgress();
    if (!result) {
        if (!m_dialog)
            return;
        auto context = m_parts.words->context();
        context.bytesSent = m_sent;
        if (isShown() && result.error().kind != ErrorKind::Cancelled)
            m_parts.errors->claim(m_number, m_dialog);
        m_dialog->showError(result.error(), context);
        if (result.error().kind == ErrorKind::FileChanged)
            inspect(m_dialog->path());
        return;
    }
    m_createdId = result->id;
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
