// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// What the main window remembers between two starts.

#include "models/packs/packfiltermodel.h"
#include "ui/packs/packtable.h"
#include "ui/window/mainwindow.h"
#include "ui/window/packpanes.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"
#include "ui/window/windowstate.h"

#include <QAction>
#include <QSplitter>

namespace packdesk {

QByteArray MainWindow::saveUiState() const
{
    using Command = WindowActions::Command;
    WindowState state;
    state.geometry = saveGeometry();
    state.table = m_parts->table->saveState();
    state.panes = m_parts->panes->widths();
    state.rows = m_parts->rows->sizes();
    const auto &filter = m_filter->filter();
    state.text = filter.text;
    for (auto it = filter.chosen.cbegin(); it != filter.chosen.cend(); ++it)
        state.chosen.insert(int(it.key()), it.value().values());
    state.appearance = qint32(m_theme->appearance());
    state.compact = m_theme->isCompact();
    state.facets = m_parts->panes->facetsShown();
    state.activity = m_parts->actions->action(Command::Activity)->isChecked();
    return state.toBytes();
}

bool MainWindow::restoreUiState(const QByteArray &bytes)
{
    const auto state = WindowState::from(bytes);
    if (!state)
        return false;
    restoreGeometry(state->geometry);
    restoreTheme(*state);
    restoreFirst(*state);
    restoreRest(*state);
    return true;
}

void MainWindow::restoreFirst(const WindowState &state)
{
    m_table->restoreState(state.table);
    PackFilter filter;
    filter.text = state.text;
    for (auto it = state.chosen.cbegin(); it != state.chosen.cend(); ++it) {
        if (it.key() >= int(Facet::Owner) && it.key() <= int(Facet::Reach) && !it.value().isEmpty())
            filter.chosen.insert(Facet(it.key()), QSet(it.value().cbegin(), it.value().cend()));
    }
    applyFilter(filter);
}

void MainWindow::restoreTheme(const WindowState &state)
{
    if (state.appearance >= 0 && state.appearance <= int(Appearance::Dark))
        m_theme->setAppearance(Appearance(state.appearance));
    m_theme->setCompact(state.compact);
}

void MainWindow::restoreRest(const WindowState &state)
{
    using Command = WindowActions::Command;
    m_parts->panes->setWidths(state.panes);
    m_parts->rows->setSizes(state.rows);
    m_parts->actions->setAppearance(m_theme->appearance());
    m_parts->actions->action(Command::Compact)->setChecked(state.compact);
    m_parts->actions->action(Command::Facets)->setChecked(state.facets);
    m_parts->actions->action(Command::Activity)->setChecked(state.activity);
}

} // namespace packdesk
