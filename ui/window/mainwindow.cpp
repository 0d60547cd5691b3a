// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/mainwindow.h"

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "ui/details/copyactions.h"
#include "ui/details/detailspane.h"
#include "ui/packs/facetpanel.h"
#include "ui/packs/listfaces.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packtable.h"
#include "ui/window/activitybox.h"
#include "ui/window/banner.h"
#include "ui/window/drophint.h"
#include "ui/window/packpanes.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/windowactions.h"
#include "ui/words/plaintext.h"

#include <QCloseEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int messageMilliseconds = 4000;

} // namespace

MainWindow::MainWindow(Theme *theme, PackListModel *list, PackFilterModel *filter, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_list(list)
    , m_filter(filter)
    , m_presentation(new PackPresentation(filter, this))
    , m_copyActions(new CopyActions(this))
    , m_actions(new WindowActions(this))
    , m_topBar(new TopBar(theme, this))
    , m_banner(new Banner(theme, this))
    , m_activity(new ActivityBox(theme, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_table(new PackTable(theme, m_presentation))
    , m_faces(new ListFaces(theme, m_table))
    , m_facets(new FacetPanel(theme))
    , m_details(new DetailsPane(theme, m_copyActions))
    , m_panes(new PackPanes(theme, m_facets, m_faces, m_details, m_rows))
    , m_status(new StatusLine(theme, this))
    , m_dropHint(new DropHint(theme, this))
    , m_accountMenu(new QMenu(m_topBar))
{
    setMinimumSize(720, 480);
    resize(1280, 800);
    setupCentre();
    setupMenus();
    setupListConnections();
    setupPaneConnections();
    setupRequestConnections();
    setupActionConnections();
    updateTitle();
    updateAccountMenu();
    updateRoom();
    showSignedOut();
    m_faces->focusPage();
}

MainWindow::~MainWindow()
{
    // Children that are destroyed with the window must not call back into it.
    disconnect(m_filter, nullptr, this, nullptr);
    disconnect(m_list, nullptr, this, nullptr);
}

void MainWindow::setupCentre()
{
    auto *centre = new QWidget(this);
    m_centre = new QVBoxLayout(centre);
    m_centre->setContentsMargins(0, 0, 0, 0);
    m_centre->setSpacing(0);
    m_centre->addWidget(m_topBar);
    m_centre->addWidget(m_banner);
    m_rows->addWidget(m_panes);
    m_rows->addWidget(m_activity);
    m_rows->setHandleWidth(1);
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(0, 1);
    m_activity->hide();
    m_centre->addWidget(m_rows, 1);
    setCentralWidget(centre);
    setStatusBar(m_status);
}

void MainWindow::setupMenus()
{
    m_topBar->setAccountMenu(m_accountMenu);
    m_actions->populate(menuBar(), m_copyActions->actions(), m_table->createColumnMenu(this));
    m_table->addActions(m_copyActions->actions());
}

void MainWindow::setOrganisation(const QString &name, const QString &hostLabel,
                                 const QString &callerLine)
{
    m_organisation = name;
    m_hostLabel = hostLabel;
    m_signedIn = true;
    m_topBar->setOrganisation(name, callerLine);
    updateTitle();
    updateChanges();
    updateFace();
}

void MainWindow::updateTitle()
{
    const auto name = visibleText(m_organisation, 100);
    const auto host = visibleText(m_hostLabel, 100);
    if (!m_signedIn || (name.isEmpty() && host.isEmpty()))
        setWindowTitle(tr("Packdesk"));
    else if (host.isEmpty() || host == name)
        setWindowTitle(tr("Packdesk — %1").arg(name));
    else
        setWindowTitle(tr("Packdesk — %1 (%2)").arg(name, host));
}

void MainWindow::setAccounts(const QList<Account> &accounts, const QString &currentId)
{
    m_accounts = accounts;
    m_accountId = currentId;
    updateAccountMenu();
}

void MainWindow::updateAccountMenu()
{
    m_accountMenu->clear();
    for (const auto &account : std::as_const(m_accounts)) {
        const auto text
            = tr("%1 (%2)", "account, host")
                  .arg(visibleText(account.name, 60), visibleText(account.baseUrl.host(), 60));
        auto *action = m_accountMenu->addAction(withoutMnemonics(text));
        action->setCheckable(true);
        action->setChecked(account.id == m_accountId);
        connect(action, &QAction::triggered, this, [this, action, id = account.id] {
            action->setChecked(id == m_accountId);
            if (id != m_accountId)
                Q_EMIT accountChosen(id);
        });
    }
    if (!m_accounts.isEmpty())
        m_accountMenu->addSeparator();
    auto *another = m_accountMenu->addAction(m_accounts.isEmpty() ? tr("Sign &in…")
                                                                  : tr("Sign &in to another…"));
    connect(another, &QAction::triggered, this, &MainWindow::signInRequested);
    m_accountMenu->addAction(m_actions->action(WindowActions::Command::SignOut));
}

void MainWindow::setBanner(const QString &text)
{
    m_bannerText = text;
    updateChanges();
}

void MainWindow::clearBanner()
{
    setBanner({});
}

void MainWindow::setChangesAllowed(bool allowed, const QString &reason)
{
    m_changesAllowed = allowed;
    m_refusal = reason;
    updateChanges();
}

void MainWindow::updateChanges()
{
    const bool enabled = m_signedIn && m_changesAllowed;
    const auto reason = m_signedIn ? m_refusal : tr("Sign in first.");
    m_actions->setSignedIn(m_signedIn);
    m_actions->setChangesEnabled(m_changesAllowed, reason);
    m_topBar->setChangesEnabled(enabled, reason);
    m_topBar->setRefreshEnabled(m_signedIn);
    m_topBar->search()->setEnabled(m_signedIn);
    m_faces->setChangesAllowed(enabled, enabled ? QString() : reason);
    m_dropHint->setAllowed(enabled, reason);
    m_banner->setMessages({m_signedIn ? m_bannerText : QString(),
                           m_signedIn && !m_changesAllowed ? m_refusal : QString()});
}

void MainWindow::showLoading(const QString &hostLabel, const QDateTime &startedAt)
{
    m_signedIn = true;
    updateChanges();
    m_status->setListState(StatusLine::ListState::Reading);
    if (!m_list->snapshot()) {
        m_status->clearCounts();
        m_faces->showLoading(hostLabel, startedAt);
    }
}

void MainWindow::showFailed(const QString &headline, const QString &body, const QString &factsLine)
{
    m_status->setListState(StatusLine::ListState::ReadingFailed);
    if (!m_list->snapshot())
        m_faces->showFailed(headline, body, factsLine);
}

void MainWindow::showList()
{
    m_signedIn = true;
    updateChanges();
    m_status->setListState(StatusLine::ListState::Read);
    updateFace();
}

void MainWindow::showSignedOut()
{
    m_signedIn = false;
    m_organisation.clear();
    m_hostLabel.clear();
    m_topBar->setOrganisation({}, {});
    m_details->showNothing();
    m_status->clearCounts();
    m_status->clearProgress();
    m_faces->showSignedOut();
    updateTitle();
    updateChanges();
}

void MainWindow::setListTime(const QDateTime &time)
{
    m_status->setListTime(time);
}

void MainWindow::setUploadProgress(const QString &text, const QString &detail, double fraction,
                                   const QString &cancelText)
{
    m_status->setProgress(text, detail, fraction, cancelText);
}

void MainWindow::clearUploadProgress()
{
    m_status->clearProgress();
}

void MainWindow::setActivityCount(int running)
{
    m_status->setActivityCount(running);
}

void MainWindow::showMessage(const QString &text)
{
    m_status->showMessage(text, messageMilliseconds);
}

bool MainWindow::selectPack(const QString &packId)
{
    if (!m_list->packById(packId))
        return false;
    if (m_filter->rowOf(packId) < 0)
        applyFilter({});
    updateFace();
    return m_table->selectPack(packId);
}

QString MainWindow::currentPackId() const
{
    return m_table->currentPackId();
}

void MainWindow::showDetails()
{
    if (!m_details->packId().isEmpty())
        m_panes->showDetails();
}

void MainWindow::setErrorDock(QWidget *dock)
{
    m_centre->addWidget(dock);
}

void MainWindow::setActivityDock(QWidget *dock)
{
    m_activity->setContent(dock);
}

void MainWindow::setActivityVisible(bool visible)
{
    m_actions->action(WindowActions::Command::Activity)->setChecked(visible);
}

void MainWindow::setActivityHeading(const QString &text)
{
    m_activity->setHeading(text);
}

void MainWindow::closeNow()
{
    m_closing = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closing) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    Q_EMIT closeRequested();
}

} // namespace packdesk
