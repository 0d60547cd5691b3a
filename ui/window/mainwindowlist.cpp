// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// What the main window shows of the models, and what the user does with it.

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "ui/details/copyactions.h"
#include "ui/details/detailspane.h"
#include "ui/details/selectionpage.h"
#include "ui/packs/facetpanel.h"
#include "ui/packs/listfaces.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packselection.h"
#include "ui/packs/packtable.h"
#include "ui/window/activitybox.h"
#include "ui/window/drophint.h"
#include "ui/window/helpdialogs.h"
#include "ui/window/mainwindow.h"
#include "ui/window/packpanes.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"
#include "ui/words/plaintext.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace packdesk {

namespace {

// Only what the organisation owns is asked for, and it owns none: an invitation, not a failure
// of the search.
bool asksForOwnOnly(const PackFilter &filter)
{
    return filter.text.trimmed().isEmpty() && filter.chosen.size() == 1
        && filter.chosen.value(Facet::Owner) == QSet<QString>{ownerKey(PackOwner::Yours)};
}

// Of several packs of one name, one's own, then the platform's.
QString idForName(const PackListModel *list, const QString &name)
{
    QString id;
    int best = 4;
    const auto &snapshot = *list->snapshot();
    for (const int row : snapshot.rowsWith(PackField::Name, name)) {
        const int rank = int(snapshot.owner(row));
        if (rank < best) {
            best = rank;
            id = snapshot.text(row, PackField::Id);
        }
    }
    return id;
}

} // namespace

void MainWindow::setupListConnections()
{
    const auto changed = [this] { updateFace(); };
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, changed);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, changed);
    connect(m_filter, &QAbstractItemModel::modelReset, this, changed);
    connect(m_list, &QAbstractItemModel::modelReset, this, changed);
    connect(m_list, &PackListModel::shown, this, changed);
    connect(m_list, &PackListModel::shown, this, &MainWindow::updateSelection);
    connect(m_list, &PackListModel::reachRead, this, changed);
    connect(m_filter, &PackFilterModel::facetsChanged, this, &MainWindow::updateFacets);
    connect(m_filter, &PackFilterModel::filterChanged, this, [this] {
        // Setting a text moves the cursor, also where it is the same.
        if (const auto &text = m_filter->filter().text; m_parts->topBar->search()->text() != text)
            m_parts->topBar->search()->setText(text);
        updateFacets();
        updateFace();
        Q_EMIT uiStateChanged();
    });
    connect(m_parts->presentation, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_parts->presentation->rowOf(m_parts->details->packId());
                if (row >= first.row() && row <= last.row())
                    m_parts->details->showListed(*m_parts->presentation->packAt(row));
            });
    connect(m_parts->topBar->search(), &QLineEdit::textChanged, this, [this](const QString &text) {
        auto filter = m_filter->filter();
        filter.text = text;
        applyFilter(filter);
    });
    connect(m_parts->facets, &FacetPanel::chosenChanged, this,
            [this](const FacetPanel::Chosen &chosen) {
                auto filter = m_filter->filter();
                filter.chosen = chosen;
                applyFilter(filter);
            });
}

void MainWindow::setupPaneConnections()
{
    connect(m_parts->table, &PackTable::currentPackChanged, this, &MainWindow::updateDetails);
    connect(m_parts->table->packSelection(), &PackSelection::changed, this,
            &MainWindow::updateSelection);
    connect(m_parts->table, &PackTable::packActivated, this, [this](const QString &id) {
        showDetails();
        Q_EMIT packActivated(id);
    });
    connect(m_parts->table, &PackTable::packClicked, this, [this] {
        if (m_parts->panes->room() == PackPanes::Room::Narrow)
            showDetails();
    });
    connect(m_parts->table, &PackTable::columnsChanged, this, &MainWindow::uiStateChanged);
    connect(m_parts->panes, &PackPanes::splitterMoved, this, &MainWindow::uiStateChanged);
    connect(m_parts->panes, &PackPanes::roomChanged, this, &MainWindow::updateRoom);
    connect(m_parts->panes, &PackPanes::detailsInPlaceChanged, this, [this](bool inPlace) {
        if (!inPlace)
            m_parts->table->setFocus();
    });
    connect(m_parts->details, &DetailsPane::packLinkActivated, this, &MainWindow::followLink);
    connect(m_parts->copyActions, &CopyActions::copied, this, &MainWindow::showMessage);
    connect(m_parts->topBar, &TopBar::listWanted, this, [this] {
        m_parts->table->setFocus();
        if (m_parts->table->currentPackId().isEmpty() && m_parts->presentation->rowCount() > 0)
            m_parts->table->selectPack(m_parts->presentation->idAt(0));
    });
    connect(m_parts->topBar->filtersButton(), &QPushButton::clicked, this,
            [this] { m_parts->panes->openFacets(m_parts->topBar->filtersButton()); });
    auto *back = new QShortcut(Qt::Key_Escape, m_parts->panes);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, [this] {
        if (m_parts->panes->detailsInPlaceOfList())
            m_parts->panes->showList();
        else
            m_parts->faces->focusPage();
    });
}

void MainWindow::setupRequestConnections()
{
    connect(m_parts->topBar, &TopBar::refreshRequested, this, &MainWindow::refreshRequested);
    connect(m_parts->topBar, &TopBar::createRequested, this, &MainWindow::createRequested);
    connect(m_parts->topBar, &TopBar::uploadRequested, this,
            [this] { Q_EMIT uploadRequested({}); });
    connect(m_parts->dropHint, &DropHint::dropped, this, &MainWindow::uploadRequested);
    connect(m_parts->faces, &ListFaces::createRequested, this, &MainWindow::createRequested);
    connect(m_parts->faces, &ListFaces::uploadRequested, this,
            [this] { Q_EMIT uploadRequested({}); });
    connect(m_parts->faces, &ListFaces::clearFiltersRequested, this, [this] {
        applyFilter({});
        m_parts->table->setFocus();
    });
    connect(m_parts->faces, &ListFaces::cancelRequested, this, &MainWindow::cancelLoadingRequested);
    connect(m_parts->faces, &ListFaces::retryRequested, this, &MainWindow::retryRequested);
    connect(m_parts->faces, &ListFaces::copyDetailsRequested, this,
            &MainWindow::copyFailureDetailsRequested);
    connect(m_parts->faces, &ListFaces::signInRequested, this, &MainWindow::signInRequested);
    connect(m_parts->faces, &ListFaces::demoRequested, this, &MainWindow::demoRequested);
    connect(m_parts->faces, &QStackedWidget::currentChanged, this, &MainWindow::suitFace);
    connect(m_parts->status, &StatusLine::cancelRequested, this,
            &MainWindow::cancelUploadRequested);
    connect(m_parts->status, &StatusLine::activityRequested,
            m_parts->actions->action(WindowActions::Command::Activity), &QAction::trigger);
    connect(m_parts->activity, &ActivityBox::closeRequested, this,
            [this] { setActivityVisible(false); });
}

void MainWindow::setupActionConnections()
{
    using Command = WindowActions::Command;
    const auto on = [this](Command command, auto slot) {
        connect(m_parts->actions->action(command), &QAction::triggered, this, slot);
    };
    on(Command::Create, &MainWindow::createRequested);
    on(Command::Upload, [this] { Q_EMIT uploadRequested({}); });
    on(Command::SignIn, &MainWindow::signInRequested);
    on(Command::SignOut, &MainWindow::signOutRequested);
    on(Command::Quit, &MainWindow::closeRequested);
    on(Command::OpenById, &MainWindow::openByIdRequested);
    on(Command::ShowDetails, &MainWindow::showDetails);
    on(Command::Refresh, &MainWindow::refreshRequested);
    on(Command::Filter, [this] {
        m_parts->topBar->search()->setFocus(Qt::ShortcutFocusReason);
        m_parts->topBar->search()->selectAll();
    });
    on(Command::ClearFilters, [this] { applyFilter({}); });
    on(Command::Shortcuts, [this] {
        openShortcuts(m_parts->actions->withShortcuts() + m_parts->copyActions->actions(), this);
    });
    on(Command::About, [this] { openAbout(this); });
    connect(m_parts->actions->action(Command::Facets), &QAction::toggled, m_parts->panes,
            &PackPanes::setFacetsShown);
    connect(m_parts->actions->action(Command::Compact), &QAction::toggled, this,
            [this](bool compact) {
                m_theme->setCompact(compact);
                Q_EMIT uiStateChanged();
            });
    connect(m_parts->actions->action(Command::Activity), &QAction::toggled, this,
            [this](bool shown) {
                const auto *focus = focusWidget();
                const bool held = focus && m_parts->activity->isAncestorOf(focus);
                m_parts->activity->setVisible(shown);
                if (held && !shown)
                    m_parts->faces->focusPage();
            });
    on(Command::Activity, [this](bool shown) {
        if (shown)
            m_parts->activity->focusContent();
    });
    // What can be copied is there exactly while a pack is shown.
    connect(m_parts->copyActions->action(CopyActions::What::Json), &QAction::enabledChanged,
            m_parts->actions->action(Command::ShowDetails), &QAction::setEnabled);
    connect(m_parts->actions, &WindowActions::appearanceChosen, this, &MainWindow::setAppearance);
}

void MainWindow::setAppearance(Appearance appearance)
{
    m_theme->setAppearance(appearance);
    m_parts->actions->setAppearance(appearance);
    Q_EMIT uiStateChanged();
}

void MainWindow::applyFilter(const PackFilter &filter)
{
    m_filter->setFilter(filter);
}

void MainWindow::updateFacets()
{
    m_parts->facets->setChosen(m_filter->filter().chosen);
    m_parts->facets->setGroups(m_filter->facets());
    m_parts->topBar->setChosenCount(m_filter->filter().chosenCount());
}

void MainWindow::updateFace()
{
    if (!m_signedIn || !m_list->snapshot())
        return;
    // The face stays when the rest of a part comes, but not what stands around it.
    suitFace();
    if (m_list->isPart()) {
        m_parts->status->clearCounts();
        m_parts->faces->showTable();
        return;
    }
    const int all = m_list->rowCount();
    const int shown = m_filter->rowCount();
    // Packs come into the list while they are read: that nothing is found is not known before.
    const bool reachMayCome
        = m_filter->filter().chosen.contains(Facet::Reach) && m_list->isReadingReach();
    m_parts->status->setCounts(all, m_list->ownedCount(), shown);
    if (all == 0 || (shown == 0 && m_list->ownedCount() == 0 && asksForOwnOnly(m_filter->filter())))
        m_parts->faces->showEmpty(m_organisation);
    else if (shown == 0 && !reachMayCome)
        m_parts->faces->showNothingFound(m_filter->filter());
    else
        m_parts->faces->showTable();
}

// What stands around the list's place while it shows something else than rows.
void MainWindow::suitFace()
{
    using State = ListFaces::State;
    const auto state = m_parts->faces->state();
    const bool nothingRead
        = state == State::SignedOut || state == State::Loading || state == State::Failed;
    // Of a part nothing can be counted.
    m_parts->facets->setBlank(nothingRead || m_list->isPart());
    m_parts->topBar->filtersButton()->setEnabled(!nothingRead);
    m_parts->details->setPromptShown(state == State::Table);
    m_parts->topBar->setCreatePrimary(state != State::SignedOut && state != State::Failed
                                      && state != State::Empty);
}

void MainWindow::updateRoom()
{
    const auto room = m_parts->panes->room();
    m_parts->topBar->setFiltersVisible(m_parts->panes->facetsBehindButton());
    m_parts->topBar->setTight(room == PackPanes::Room::Narrow);
    m_parts->status->setTight(room == PackPanes::Room::Narrow);
    m_parts->table->setSpared(room == PackPanes::Room::Wide
                                  ? QSet<int>{}
                                  : QSet<int>{PackColumn::Category, PackColumn::Size});
}

void MainWindow::updateDetails(const QString &packId)
{
    if (const auto pack = m_list->packById(packId))
        m_parts->details->showListed(*pack);
    else
        // The rows are on the move: only afterwards it is known whether the pack is hidden or gone.
        QMetaObject::invokeMethod(this, &MainWindow::settleDetails, Qt::QueuedConnection);
    Q_EMIT currentPackChanged(packId);
}

// Several packs have no details; what can be done with them stands in their place.
void MainWindow::updateSelection()
{
    const auto *selection = m_parts->table->packSelection();
    if (selection->count() > 1) {
        QStringList names;
        const auto first = selection->ids().mid(0, SelectionPage::mostNames);
        for (const auto &id : first) {
            if (const auto pack = m_list->packById(id))
                names += titleOf(*pack);
        }
        m_parts->details->showSelection(selection->count(), names,
                                        int(selection->hiddenIds().size()));
    } else if (m_parts->details->showsSelection()) {
        const auto pack = m_list->packById(m_parts->table->currentPackId());
        if (pack)
            m_parts->details->showListed(*pack);
        else
            m_parts->details->showNothing();
    }
}

void MainWindow::settleDetails()
{
    const auto shown = m_parts->details->packId();
    if (!m_parts->table->currentPackId().isEmpty() || shown.isEmpty())
        return;
    if (m_list->snapshot() && !m_list->packById(shown)) {
        m_parts->details->setGone();
        return;
    }
    m_parts->details->showNothing();
    m_parts->panes->showList();
}

void MainWindow::followLink(const QString &name)
{
    const auto id = m_list->snapshot() ? idForName(m_list, name) : QString();
    if (!id.isEmpty()) {
        selectPack(id);
        return;
    }
    showMessage(tr("No pack named %1 is in the list.").arg(quoted(name, 60)));
    Q_EMIT unknownPackRequested(name);
}

} // namespace packdesk
