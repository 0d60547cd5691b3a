// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/mainwindow.h"

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "ui/details/copyactions.h"
#include "ui/details/detailspane.h"
#include "ui/details/packactions.h"
#include "ui/packs/facetpanel.h"
#include "ui/packs/listfaces.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packselection.h"
#include "ui/packs/packtable.h"
#include "ui/window/activitybox.h"
#include "ui/window/banner.h"
#include "ui/window/drophint.h"
#include "ui/window/packpanes.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"
#include "ui/words/plaintext.h"

#include <QCloseEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr auto messageStays = std::chrono::seconds(4);

} // namespace

MainWindow::MainWindow(Theme *theme, PackListModel *list, PackFilterModel *filter, Build when,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_list(list)
    , m_filter(filter)
    , m_presentation(new PackPresentation(filter, this))
{
    setMinimumSize(720, 480);
    resize(1280, 800);
    updateTitle();
    if (when == Build::AtOnce)
        build();
}

MainWindow::~MainWindow()
{
    // Children that are destroyed with the window must not call back into it.
    disconnect(m_filter, nullptr, this, nullptr);
    disconnect(m_list, nullptr, this, nullptr);
}

DetailsPane *MainWindow::details() const
{
    return m_parts->details;
}

PackActions *MainWindow::packActions() const
{
    return m_parts->packActions;
}

PackTable *MainWindow::table() const
{
    return m_table;
}

ListFaces *MainWindow::faces() const
{
    return m_parts->faces;
}

void MainWindow::setupCentre()
{
    auto *centre = new QWidget(this);
    m_parts->centre = new QVBoxLayout(centre);
    m_parts->centre->setContentsMargins(0, 0, 0, 0);
    m_parts->centre->setSpacing(0);
    m_parts->centre->addWidget(m_parts->topBar);
    m_parts->notice->setDismissible(true);
    m_parts->centre->addWidget(m_parts->banner);
    m_parts->centre->insertWidget(1, m_parts->notice);
    m_parts->rows->addWidget(m_parts->panes);
    m_parts->rows->addWidget(m_parts->activity);
    m_parts->rows->setHandleWidth(1);
    m_parts->rows->setChildrenCollapsible(false);
    m_parts->rows->setStretchFactor(0, 1);
    m_parts->activity->hide();
    m_parts->centre->addWidget(m_parts->rows, 1);
    setCentralWidget(centre);
    setStatusBar(m_parts->status);
}

void MainWindow::setupMenus()
{
    m_parts->topBar->setAccountMenu(m_parts->accountMenu);
    m_parts->actions->populate(
        menuBar(), m_parts->packActions->actions(), m_parts->copyActions->actions(),
        m_parts->table->createColumnMenu(this), m_parts->table->createSortMenu(this));
    auto *between = new QAction(m_parts->table);
    between->setSeparator(true);
    m_parts->table->addActions(m_parts->packActions->actions());
    m_parts->table->addAction(between);
    m_parts->table->addActions(m_parts->copyActions->actions());
}

void MainWindow::setOrganisation(const QString &name, const QString &hostLabel,
                                 const QString &callerLine)
{
    m_organisation = name;
    m_hostLabel = hostLabel;
    m_signedIn = true;
    m_parts->topBar->setOrganisation(name, callerLine);
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
    m_parts->accountMenu->clear();
    for (const auto &account : std::as_const(m_accounts)) {
        const auto name = visibleText(account.name, 60);
        const auto host = visibleText(account.baseUrl.host(), 60);
        const bool named = account.name == account.baseUrl.host()
            || account.name == account.baseUrl.authority(QUrl::FullyEncoded);
        const auto text = named ? name : tr("%1 (%2)", "account, host").arg(name, host);
        auto *action = m_parts->accountMenu->addAction(withoutMnemonics(text));
        action->setCheckable(true);
        action->setChecked(account.id == m_accountId);
        connect(action, &QAction::triggered, this, [this, action, id = account.id] {
            action->setChecked(id == m_accountId);
            if (id != m_accountId)
                Q_EMIT accountChosen(id);
        });
    }
    if (!m_accounts.isEmpty())
        m_parts->accountMenu->addSeparator();
    auto *another = m_parts->accountMenu->addAction(
        m_accounts.isEmpty() ? tr("Sign &in…") : tr("Sign &in to another…"));
    connect(another, &QAction::triggered, this, &MainWindow::signInRequested);
    m_parts->accountMenu->addAction(m_parts->actions->action(WindowActions::Command::SignOut));
}

void MainWindow::setBanner(const QString &text)
{
    m_bannerText = text;
    updateChanges();
}

void MainWindow::setNotice(const QString &text)
{
    m_parts->notice->setMessages({text});
}

void MainWindow::setChangesAllowed(bool allowed, const QString &reason)
{
    m_changesAllowed = allowed;
    m_refusal = reason;
    updateChanges();
}

void MainWindow::setCaution(const QString &text)
{
    m_caution = text;
    updateChanges();
}

void MainWindow::updateChanges()
{
    const bool enabled = m_signedIn && m_changesAllowed;
    const auto reason = m_signedIn ? m_refusal : tr("Sign in first.");
    m_parts->actions->setSignedIn(m_signedIn);
    m_parts->actions->setChangesEnabled(m_changesAllowed, reason);
    m_parts->topBar->setChangesEnabled(enabled, reason);
    m_parts->topBar->setRefreshEnabled(m_signedIn);
    m_parts->topBar->search()->setEnabled(m_signedIn);
    m_parts->faces->setChangesAllowed(enabled, enabled ? QString() : reason);
    m_parts->dropHint->setAllowed(enabled, reason);
    // The caution tells the reason already.
    const bool refused = m_signedIn && !m_changesAllowed && m_caution.isEmpty();
    m_parts->banner->setMessages({m_bannerText, refused ? m_refusal : QString(), m_caution});
}

void MainWindow::showLoading(const QString &hostLabel, const QDateTime &startedAt)
{
    m_signedIn = true;
    updateChanges();
    m_parts->status->setListState(StatusLine::ListState::Reading);
    if (!m_list->snapshot()) {
        m_parts->status->clearCounts();
        m_parts->faces->showLoading(hostLabel, startedAt);
    }
}

void MainWindow::showFailed(const QString &headline, const QString &body, const QString &factsLine)
{
    m_parts->status->setListState(StatusLine::ListState::ReadingFailed);
    if (!m_list->snapshot())
        m_parts->faces->showFailed(headline, body, factsLine);
}

void MainWindow::showList()
{
    m_signedIn = true;
    updateChanges();
    m_parts->status->setListState(StatusLine::ListState::Read);
    updateFace();
}

void MainWindow::showSignedOut()
{
    m_signedIn = false;
    m_organisation.clear();
    m_hostLabel.clear();
    m_parts->topBar->setOrganisation({}, {});
    m_parts->details->showNothing();
    m_parts->status->clearCounts();
    m_parts->status->clearProgress();
    m_parts->faces->showSignedOut();
    updateTitle();
    updateChanges();
}

void MainWindow::setListTime(const QDateTime &read, const QDateTime &changed)
{
    m_parts->status->setListTime(read, changed);
}

void MainWindow::setUploadProgress(const QString &text, const QString &detail, double fraction,
                                   const QString &cancelText)
{
    m_parts->status->setProgress(text, detail, fraction, cancelText);
}

void MainWindow::clearUploadProgress()
{
    m_parts->status->clearProgress();
}

void MainWindow::setActivityCount(int running)
{
    m_parts->status->setActivityCount(running);
}

void MainWindow::showMessage(const QString &text)
{
    m_parts->status->announce(text, messageStays);
}

bool MainWindow::selectPack(const QString &packId)
{
    if (!m_list->packById(packId))
        return false;
    if (m_filter->rowOf(packId) < 0)
        applyFilter({});
    updateFace();
    return m_parts->table->selectPack(packId);
}

QString MainWindow::currentPackId() const
{
    return m_parts->table->currentPackId();
}

QStringList MainWindow::selectedPackIds() const
{
    return m_parts->table->packSelection()->ids();
}

void MainWindow::setUnfinished(const QSet<QString> &packIds)
{
    m_parts->presentation->setUnfinished(packIds);
}

QStringList MainWindow::hiddenSelectedIds() const
{
    return m_parts->table->packSelection()->hiddenIds();
}

void MainWindow::showDetails()
{
    if (!m_parts->details->packId().isEmpty() || m_parts->details->showsSelection())
        m_parts->panes->showDetails();
}

void MainWindow::setErrorDock(QWidget *dock)
{
    m_parts->centre->addWidget(dock);
    connect(m_parts->actions->action(WindowActions::Command::Errors), &QAction::triggered, dock,
            [this, dock] {
                if (dock->isVisible())
                    dock->setFocus(Qt::ShortcutFocusReason);
                else
                    showMessage(tr("There is no error to go to."));
            });
}

void MainWindow::setActivityDock(QWidget *dock)
{
    m_parts->activity->setContent(dock);
}

void MainWindow::setActivityVisible(bool visible)
{
    m_parts->actions->action(WindowActions::Command::Activity)->setChecked(visible);
}

void MainWindow::closeNow()
{
    m_closing = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // What is not built yet has nothing to ask about.
    m_closing = m_closing || !m_parts;
    if (!m_closing)
        Q_EMIT closeRequested();
    // closeNow() may have been called meanwhile: from within this event it closes nothing itself.
    if (m_closing)
        QMainWindow::closeEvent(event);
    else
        event->ignore();
}

} // namespace packdesk
