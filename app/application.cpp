// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/application.h"

#include "app/applicationparts.h"
#include "app/commandline.h"
#include "app/demoserver.h"
#include "app/environment.h"
#include "app/folders.h"
#include "app/heap.h"
#include "app/opening.h"
#include "app/settings.h"
#include "models/api/worker.h"
#include "models/archives/privatefile.h"
#include "ui/dialogs/quitdialog.h"

#include <QApplication>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace packdesk {

namespace {

constexpr int quitWaitMs = 1000;
constexpr int savePauseMs = 1000;
// A picture with the list is sooner there than one without and another one.
constexpr int listPauseMs = 150;
constexpr int warmPauseMs = 300;
// Numbers of all rows that the first letters typed into the filter take, measured.
constexpr int filterBlocks = 20;

} // namespace

class Application::Private : public ApplicationParts
{
public:
    using ApplicationParts::ApplicationParts;

    std::unique_ptr<DemoServer> demo;
    QPointer<QuitDialog> quitDialog;
    QTimer savePause;
    QTimer warmPause;
    /// Until the window is shown, where it waits for a list.
    std::unique_ptr<QTimer> unshown;
    QString pathToOpen;
    bool quitting = false;
};

Application::Application(QApplication *application, FirstParts *first,
                         const ThreadGroupPtr &threads)
    : d(std::make_unique<Private>(application, first, threads))
{
    d->window.setErrorDock(d->errorDock);
    d->window.setActivityDock(d->activityDock);
    d->theme.dress();
    setupConnections();
    setupSaving();
    setupWarming();
}

Application::~Application()
{
    d->images.cancel();
    d->presentImages.cancel();
}

void Application::setupConnections()
{
    const auto follow = [this](quint64 number, NextStep step) { d->followUp.take(number, step); };
    connect(&d->errors, &ErrorController::nextStepRequested, this, follow);
    connect(&d->details, &DetailsController::nextStepRequested, this, follow);
    connect(&d->creates, &CreateController::nextStepRequested, this, follow);
    connect(&d->uploads, &UploadController::nextStepRequested, this, follow);
    connect(&d->deletes, &DeleteController::nextStepRequested, this, follow);
    connect(&d->edits, &EditController::nextStepRequested, this, follow);
    connect(&d->replaces, &ReplaceController::nextStepRequested, this, follow);
    connect(&d->syncs, &SyncController::nextStepRequested, this, follow);
    connect(&d->errors, &ErrorController::retryRequested, &d->followUp, &FollowUp::retry);

    setupActions();

    // What belongs to another session must not land in this one.
    connect(&d->sessions, &SessionHolder::aboutToChange, &d->jobs, &Jobs::cancelAll);
    connect(&d->sessions, &SessionHolder::changed, this, [this] {
        // The window that the dialog belongs to may not be shown yet.
        QMetaObject::invokeMethod(this, &Application::openWaiting, Qt::QueuedConnection);
    });
    d->signIn.setQuestion([this] { return d->edits.asksBeforeEnd(); });
    connect(&d->signIn, &SignInController::demoRequested, this, &Application::startDemo);
    connect(&d->window, &MainWindow::cancelLoadingRequested, this, [this] {
        if (!d->sessions.current()) {
            d->demo.reset();
            d->window.showSignedOut();
        }
    });
    connect(&d->window, &MainWindow::closeRequested, this, &Application::requestClose);
    connect(&d->jobs, &Jobs::idle, this, [this] {
        if (d->quitting)
            qApp->quit();
    });
}

void Application::setupActions()
{
    connect(&d->actions, &ActionController::requested, this,
            [this](PackAction action, const Pack &pack) {
                if (action == PackAction::SetVisibility)
                    d->visibilities.open(pack);
                else if (action == PackAction::ReplaceImage)
                    d->replaces.open(pack);
                else if (action == PackAction::Delete)
                    d->deletes.open(pack);
            });
    connect(&d->actions, &ActionController::bulkRequested, &d->bulks, &BulkController::open);
    connect(&d->actions, &ActionController::finishDeletingRequested, &d->deletes,
            &DeleteController::finish);
    connect(&d->files, &FilesController::syncRequested, &d->syncs, &SyncController::open);
    connect(&d->permissions, &Permissions::billingRefused, &d->signIn,
            &SignInController::readCaller);
    connect(&d->lists, &ListController::keptChanged, this,
            [this] { d->permissions.setListKept(d->lists.isKept()); });
    connect(&d->lists, &ListController::snapshotRead, &d->roles, &RolesController::read);
    // Only the session tells that billing has been settled.
    connect(&d->lists, &ListController::snapshotRead, &d->signIn, [this] {
        if (!d->permissions.billingCaution().isEmpty())
            d->signIn.readCaller();
    });
}

// After the picture of a list, since a worker beside this costs it time.
void Application::setupWarming()
{
    d->warmPause.setSingleShot(true);
    d->warmPause.setInterval(warmPauseMs);
    connect(&d->warmPause, &QTimer::timeout, this, &Application::warmHeap);
    connect(&d->lists, &ListController::snapshotRead, &d->warmPause, qOverload<>(&QTimer::start));
    connect(&d->lists, &ListController::keptRead, &d->warmPause, qOverload<>(&QTimer::start));
}

void Application::warmHeap()
{
    const std::size_t bytes = std::size_t(d->list.rowCount()) * sizeof(int);
    if (bytes == 0 || bytes >= largeBlock)
        return;
    auto blocks = std::make_shared<const HeapBlocks>(makeBlocks(filterBlocks, bytes));
    runOnWorker(
        this, [blocks, bytes] { fetchBlocks(*blocks, bytes); }, [blocks] {});
}

void Application::setupSaving()
{
    d->savePause.setSingleShot(true);
    d->savePause.setInterval(savePauseMs);
    connect(&d->savePause, &QTimer::timeout, this, &Application::saveState);
    connect(&d->window, &MainWindow::uiStateChanged, &d->savePause, qOverload<>(&QTimer::start));
    connect(&d->lists, &ListController::snapshotRead, &d->savePause, qOverload<>(&QTimer::start));
}

void Application::showWithList()
{
    if (d->window.isVisible() || !d->lists.isReadingKept()) {
        show();
        return;
    }
    d->unshown = std::make_unique<QTimer>();
    d->unshown->setSingleShot(true);
    const auto showOnce = [this] {
        if (d->unshown)
            show();
    };
    connect(d->unshown.get(), &QTimer::timeout, this, showOnce);
    connect(&d->lists, &ListController::keptRead, d->unshown.get(), showOnce);
    d->unshown->start(listPauseMs);
}

void Application::show()
{
    if (d->unshown)
        d->unshown.release()->deleteLater();
    const auto state = d->settings->blob(Opening::windowBlob);
    if (d->window.isVisible()) {
        d->window.reveal(state);
        return;
    }
    d->window.restoreUiState(state);
    if (!d->sessions.current() && !d->demo)
        d->window.showSignedOut();
    d->window.show();
}

void Application::adopt(const Opening &opening)
{
    if (opening.shown())
        d->lists.adopt(*opening.shown());
}

void Application::start(const CommandLine &commandLine,
                        std::optional<EnvironmentSession> environment)
{
    if (!d->settings->brokenCopy().isEmpty())
        d->window.setNotice(tr("The settings could not be read and begin anew. The old file is %1.")
                                .arg(d->settings->brokenCopy()));
    if (!d->kept.putAside().isEmpty())
        d->window.setNotice(tr("Some of the activity of earlier starts could not be read. The old "
                               "file is %1.")
                                .arg(d->kept.putAside().constLast()));
    // What a start that crashed has left of folders that it packed.
    QThreadPool::globalInstance()->start([root = archiveRoot()] { PrivateFile::sweep(root); });
    d->pathToOpen = commandLine.path;
    if (commandLine.demo) {
        startDemo();
        return;
    }
    if (environment) {
        d->signIn.startSession(environment->baseUrl, environment->key, KeySource::Environment);
        return;
    }
    d->window.setAccounts(d->accounts.accounts(), {});
    if (!commandLine.account.isEmpty()) {
        if (!d->signIn.startNamed(commandLine.account))
            d->window.setBanner(
                tr("There is no account named %1 on this machine.").arg(commandLine.account));
        return;
    }
    if (const auto last = d->accounts.lastUsed())
        d->signIn.startAccount(last->id);
}

void Application::startDemo()
{
    const auto &session = d->sessions.current();
    if (d->demo && (d->demo->isStarting() || (session && session->source == KeySource::Demo)))
        return;
    if (!session)
        d->window.showLoading(tr("the demo's control plane"), QDateTime::currentDateTimeUtc());
    d->demo = std::make_unique<DemoServer>(
        DemoServer::findProgram(QCoreApplication::applicationDirPath()),
        dataFolder() + QStringLiteral("/demo"));
    connect(d->demo.get(), &DemoServer::ready, this,
            [this](const QUrl &url, const Secret &key, const QStringList &samples) {
                d->signIn.startSession(url, key, KeySource::Demo, samples);
            });
    connect(d->demo.get(), &DemoServer::failed, this, &Application::endDemo);
    connect(d->demo.get(), &DemoServer::stopped, this,
            [this] { endDemo(tr("The demo's control plane has ended. Start the demo again.")); });
    d->demo->start();
}

// Called from within a signal of the demo's server, which therefore ends later.
void Application::endDemo(const QString &words)
{
    if (d->demo)
        d->demo.release()->deleteLater();
    const auto &session = d->sessions.current();
    if (d->quitting || (session && session->source != KeySource::Demo))
        return;
    d->window.setBanner(words);
    if (!session)
        d->window.showSignedOut();
}

void Application::openPath(const QString &path)
{
    d->window.show();
    d->window.raise();
    d->window.activateWindow();
    if (path.isEmpty())
        return;
    if (d->sessions.current())
        d->uploads.open(path);
    else
        d->pathToOpen = path;
}

void Application::openWaiting()
{
    if (d->sessions.current() && !d->pathToOpen.isEmpty())
        d->uploads.open(std::exchange(d->pathToOpen, {}));
}

void Application::requestClose()
{
    if (d->edits.asksBeforeEnd())
        return;
    const auto running = d->jobs.runningChanges();
    const auto packing = d->uploads.packing();
    const auto syncing = d->syncs.sending();
    if (running.isEmpty() && !packing && !syncing) {
        quit();
        return;
    }
    if (!d->quitDialog) {
        d->quitDialog = new QuitDialog(&d->theme, &d->window);
        d->quitDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(d->quitDialog, &QuitDialog::quitConfirmed, this, &Application::quit);
    }
    QList<Attempt> changes;
    if (packing)
        changes += *packing;
    // Between two files no request of it is a change.
    if (syncing && running.isEmpty())
        changes += *syncing;
    for (const auto number : running) {
        if (const auto *entry = d->journal.entry(number))
            changes += entry->attempt;
    }
    d->quitDialog->setOrganisation(d->sessions.organisation(), d->sessions.hostLabel());
    d->quitDialog->setChanges(changes);
    d->quitDialog->open();
}

void Application::quit()
{
    if (d->quitting)
        return;
    d->quitting = true;
    saveState();
    d->window.closeNow();
    if (d->jobs.isIdle()) {
        qApp->quit();
        return;
    }
    d->jobs.cancelAll();
    QTimer::singleShot(quitWaitMs, qApp, &QCoreApplication::quit);
}

void Application::saveState()
{
    d->settings->setBlob(Opening::windowBlob, d->window.saveUiState());
    d->firstPage.keep();
    d->settings->flush();
}

} // namespace packdesk
