// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// What the main window remembers between two starts.

#include "models/packs/packfiltermodel.h"
#include "ui/packs/packtable.h"
#include "ui/window/mainwindow.h"
#include "ui/window/packpanes.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QDataStream>
#include <QIODevice>
#include <QSplitter>

namespace packdesk {

namespace {

constexpr quint32 stateVersion = 0x50570001;

struct State
{
    QByteArray geometry;
    QByteArray table;
    QList<int> panes;
    QList<int> rows;
    QString text;
    QMap<int, QStringList> chosen;
    qint32 appearance = 0;
    bool compact = false;
    bool facets = true;
    bool activity = false;
};

// One list of the members for both directions.
template <typename Stream, typename Value>
void stream(Stream &bytes, Value &state)
{
    const auto one = [&bytes](auto &member) {
        if constexpr (std::is_const_v<Value>)
            bytes << member;
        else
            bytes >> member;
    };
    one(state.geometry);
    one(state.table);
    one(state.panes);
    one(state.rows);
    one(state.text);
    one(state.chosen);
    one(state.appearance);
    one(state.compact);
    one(state.facets);
    one(state.activity);
}

} // namespace

QByteArray MainWindow::saveUiState() const
{
    using Command = WindowActions::Command;
    State state;
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

    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << stateVersion;
    stream(out, std::as_const(state));
    return bytes;
}

bool MainWindow::restoreUiState(const QByteArray &bytes)
{
    using Command = WindowActions::Command;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    in >> version;
    State state;
    if (version == stateVersion)
        stream(in, state);
    if (version != stateVersion || in.status() != QDataStream::Ok)
        return false;

    restoreGeometry(state.geometry);
    m_parts->table->restoreState(state.table);
    m_parts->panes->setWidths(state.panes);
    m_parts->rows->setSizes(state.rows);
    PackFilter filter;
    filter.text = state.text;
    for (auto it = state.chosen.cbegin(); it != state.chosen.cend(); ++it) {
        if (it.key() >= int(Facet::Owner) && it.key() <= int(Facet::Reach) && !it.value().isEmpty())
            filter.chosen.insert(Facet(it.key()), QSet(it.value().cbegin(), it.value().cend()));
    }
    applyFilter(filter);
    if (state.appearance >= 0 && state.appearance <= int(Appearance::Dark))
        setAppearance(Appearance(state.appearance));
    m_parts->actions->action(Command::Compact)->setChecked(state.compact);
    m_parts->actions->action(Command::Facets)->setChecked(state.facets);
    m_parts->actions->action(Command::Activity)->setChecked(state.activity);
    return true;
}

} // namespace packdesk
