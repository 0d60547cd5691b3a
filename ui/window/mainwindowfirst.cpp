// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// How the main window comes to be: the rows of the list before the rest.

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "ui/packs/listfaces.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"
#include "ui/window/firstlook.h"
#include "ui/window/mainwindow.h"
#include "ui/window/topbar.h"
#include "ui/window/windowparts.h"
#include "ui/window/windowstate.h"

#include <QLineEdit>

namespace packdesk {

void MainWindow::build()
{
    if (m_parts)
        return;
    // The first picture stays until there is a better one.
    if (isVisible())
        setUpdatesEnabled(false);
    // Children that are made under a style sheet cost several times as much.
    setStyleSheet({});
    makeTable();
    m_table->setBrief(false);
    m_parts = std::make_unique<WindowParts>(m_theme, m_presentation, m_table, this);
    setupCentre();
    setupMenus();
    setupListConnections();
    setupPaneConnections();
    setupRequestConnections();
    setupActionConnections();
    m_parts->topBar->search()->setText(m_filter->filter().text);
    updateAccountMenu();
    updateFacets();
    updateRoom();
    showSignedOut();
    suitFace();
    m_parts->faces->focusPage();
}

void MainWindow::reveal(const QByteArray &state)
{
    if (const auto kept = WindowState::from(state))
        restoreRest(*kept);
    // Behind what is shown later by itself: a widget that came into a window that is shown.
    QMetaObject::invokeMethod(
        this,
        [this] {
            setUpdatesEnabled(true);
            // Selected while there was no one to show it.
            if (const auto id = m_table->currentPackId(); !id.isEmpty())
                updateDetails(id);
        },
        Qt::QueuedConnection);
}

bool MainWindow::showFirst(const QByteArray &state, const FirstLook &look, PreparedList page)
{
    const auto kept = WindowState::from(state);
    m_theme->believe(look.systemDark);
    if (kept) {
        restoreTheme(*kept);
        restoreGeometry(kept->geometry);
    }
    // The display makes place for the window while its table is made.
    show();
    setStyleSheet(m_theme->firstSheet());
    makeTable();
    if (kept)
        restoreFirst(*kept);
    // The state and the page were not kept at the same time.
    if (m_filter->view() != look.view)
        return false;
    m_list->show(std::move(page));
    m_table->setGeometry(look.tableIn(size()));
    m_table->setBrief(true);
    m_table->show();
    return true;
}

void MainWindow::makeTable()
{
    if (!m_table)
        m_table = new PackTable(m_theme, m_presentation, this);
}

std::optional<FirstLook> MainWindow::firstLook() const
{
    if (!m_table || !m_table->isVisible() || m_list->isPart() || m_filter->rowCount() == 0)
        return std::nullopt;
    const auto place = QRect(m_table->mapTo(this, QPoint()), m_table->size());
    return FirstLook{size(), place, m_filter->view(), m_theme->isSystemDark()};
}

} // namespace packdesk
