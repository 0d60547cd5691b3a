// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/detailscontroller.h"

#include "app/errorcontroller.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/api/requests.h"
#include "models/packs/packlistmodel.h"
#include "ui/details/detailspane.h"
#include "ui/dialogs/openbyiddialog.h"
#include "ui/window/mainwindow.h"
#include "ui/words/plaintext.h"

namespace packdesk {

namespace {

constexpr int pauseMs = 150;

} // namespace

DetailsController::DetailsController(SessionHolder *sessions, Jobs *jobs, PackListModel *list,
                                     const WordsSource *words, ErrorController *errors,
                                     const Theme *theme, MainWindow *window, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_jobs(jobs)
    , m_list(list)
    , m_words(words)
    , m_errors(errors)
    , m_theme(theme)
    , m_window(window)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { read(m_wanted); });
    connect(m_sessions, &SessionHolder::changed, this, [this] {
        m_pause.stop();
        m_running = 0;
        m_lookingUp = 0;
        delete m_dialog;
        m_window->details()->showNothing();
    });
    connect(m_window, &MainWindow::currentPackChanged, this, &DetailsController::onSelected);
    connect(m_window->details(), &DetailsPane::readRequested, this, &DetailsController::read);
    connect(m_window, &MainWindow::openByIdRequested, this, [this] { openById(); });
    connect(m_window, &MainWindow::unknownPackRequested, this, [this](const QString &name) {
        m_window->showMessage(tr("The list holds no pack named %1.").arg(visibleText(name, 80)));
    });
}

void DetailsController::stop()
{
    if (m_running != 0)
        m_jobs->cancel(std::exchange(m_running, 0));
}

void DetailsController::onSelected(const QString &packId)
{
    m_wanted = packId;
    m_pause.stop();
    stop();
    if (!packId.isEmpty())
        m_pause.start();
}

void DetailsController::read(const QString &packId)
{
    const auto session = m_sessions->current();
    if (!session || packId.isEmpty())
        return;
    stop();
    m_window->details()->setReading(packId);
    m_reading = packId;
    const int turn = ++m_turn;
    m_running = runJob(*m_jobs, *m_sessions, std::make_unique<GetPack>(session->connection, packId),
                       this, [this, turn](const Result<Pack> &result) {
                           // A newer reading may have taken the place of this one.
                           if (turn == m_turn)
                               onRead(result);
                       });
}

void DetailsController::onRead(const Result<Pack> &result)
{
    const auto number = std::exchange(m_running, 0);
    const auto packId = m_reading;
    if (packId != m_window->details()->packId())
        return;
    if (result) {
        if (m_list->packById(result->id))
            m_list->upsert(*result);
        m_window->details()->setRead(*result);
        return;
    }
    if (result.error().kind == ErrorKind::Cancelled)
        return;
    m_errors->claim(number);
    const auto text = describe(result.error(), m_words->context());
    m_window->details()->setReadFailed(packId, text.headline + QLatin1Char(' ') + text.body,
                                       text.facts());
}

void DetailsController::openById(const QString &packId)
{
    if (!m_sessions->current())
        return;
    if (!m_dialog) {
        m_dialog = new OpenByIdDialog(m_theme, m_window);
        connect(m_dialog, &OpenByIdDialog::openRequested, this, &DetailsController::lookUp);
        connect(m_dialog, &OpenByIdDialog::cancelRequested, this,
                [this] { m_jobs->cancel(m_lookingUp); });
        connect(m_dialog, &FormDialog::nextStepRequested, this,
                [this](NextStep step) { Q_EMIT nextStepRequested(m_lookingUp, step); });
    }
    m_dialog->setOrganisation(m_sessions->organisation(), m_sessions->hostLabel());
    m_dialog->clearError();
    m_dialog->setPackId(packId);
    m_dialog->open();
    if (!packId.isEmpty())
        lookUp(packId);
}

void DetailsController::lookUp(const QString &packId)
{
    if (m_window->selectPack(packId)) {
        m_dialog->accept();
        m_window->showDetails();
        return;
    }
    m_dialog->setBusy(true);
    m_lookingUp = runJob(*m_jobs, *m_sessions,
                         std::make_unique<GetPack>(m_sessions->current()->connection, packId), this,
                         [this](const Result<Pack> &result) { onLookedUp(result); });
}

void DetailsController::onLookedUp(const Result<Pack> &result)
{
    if (m_dialog)
        m_dialog->setBusy(false);
    if (result) {
        if (m_dialog)
            m_dialog->accept();
        m_window->details()->showUnlisted(*result);
        m_window->showDetails();
        return;
    }
    if (m_dialog && m_dialog->isVisible()) {
        m_errors->claim(m_lookingUp, m_dialog);
        m_dialog->showError(result.error(), m_words->context());
    }
}

} // namespace packdesk
