// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/windowactions.h"

#include "ui/theme/plaintooltip.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace packdesk {

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
    , m_appearances(new QActionGroup(this))
{
    add(Command::Create, tr("&Create from image…"), QStringLiteral("Ctrl+N"));
    add(Command::Upload, tr("&Upload pack…"), QStringLiteral("Ctrl+U"));
    add(Command::SignIn, tr("Sign &in…"));
    add(Command::SignOut, tr("Sign &out"));
    add(Command::Quit, tr("&Quit"), QStringLiteral("Ctrl+Q"))->setMenuRole(QAction::QuitRole);
    add(Command::OpenById, tr("&Open pack by id…"), QStringLiteral("Ctrl+G"));
    add(Command::ShowDetails, tr("Show &details"), QStringLiteral("Ctrl+Return"));
    add(Command::Refresh, tr("&Refresh"), QStringLiteral("F5"));
    add(Command::Filter, tr("&Filter packs"), QStringLiteral("Ctrl+F"));
    add(Command::ClearFilters, tr("C&lear filters"), QStringLiteral("Ctrl+Shift+F"));
    add(Command::Facets, tr("Filter &panel"))->setCheckable(true);
    add(Command::Compact, tr("C&ompact rows"))->setCheckable(true);
    add(Command::Activity, tr("&Activity"), QStringLiteral("Ctrl+Shift+A"))->setCheckable(true);
    add(Command::Errors, tr("&Go to the error"), QStringLiteral("Ctrl+E"));
    add(Command::Shortcuts, tr("&Keyboard shortcuts"))
        ->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_F1)});
    add(Command::About, tr("&About Packdesk"))->setMenuRole(QAction::AboutRole);
    addAppearance(tr("&System"), Appearance::System);
    addAppearance(tr("&Light"), Appearance::Light);
    addAppearance(tr("&Dark"), Appearance::Dark);
    action(Command::Facets)->setChecked(true);
    setAppearance(Appearance::System);
    connect(m_appearances, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        Q_EMIT appearanceChosen(Appearance(chosen->data().toInt()));
    });
    // Until there is a pack to show.
    action(Command::ShowDetails)->setEnabled(false);
    updateEnabled();
}

QAction *WindowActions::add(Command command, const QString &text, const QString &shortcut)
{
    auto *action = new QAction(text, this);
    if (!shortcut.isEmpty())
        action->setShortcut(QKeySequence(shortcut));
    m_actions.insert(command, action);
    m_ordered << action;
    return action;
}

void WindowActions::addAppearance(const QString &text, Appearance appearance)
{
    auto *action = m_appearances->addAction(text);
    action->setCheckable(true);
    action->setData(int(appearance));
}

void WindowActions::populate(QMenuBar *bar, const QList<QAction *> &changes,
                             const QList<QAction *> &copies, QMenu *columns, QMenu *order)
{
    auto *file = bar->addMenu(tr("&File"));
    file->setToolTipsVisible(true);
    file->addActions({action(Command::Create), action(Command::Upload)});
    file->addSeparator();
    file->addActions({action(Command::SignIn), action(Command::SignOut)});
    file->addSeparator();
    file->addAction(action(Command::Quit));

    auto *pack = bar->addMenu(tr("&Pack"));
    pack->addActions({action(Command::OpenById), action(Command::ShowDetails)});
    pack->setToolTipsVisible(true);
    pack->addSeparator();
    pack->addActions(changes);
    pack->addSeparator();
    pack->addActions(copies);

    auto *view = bar->addMenu(tr("&View"));
    view->addActions(
        {action(Command::Refresh), action(Command::Filter), action(Command::ClearFilters)});
    view->addSeparator();
    view->addAction(action(Command::Facets));
    view->addMenu(order);
    view->addMenu(columns);
    view->addAction(action(Command::Compact));
    auto *appearance = view->addMenu(tr("App&earance"));
    appearance->addActions(m_appearances->actions());
    view->addSeparator();
    view->addActions({action(Command::Activity), action(Command::Errors)});

    auto *help = bar->addMenu(tr("&Help"));
    help->addActions({action(Command::Shortcuts), action(Command::About)});
}

void WindowActions::setChangesEnabled(bool enabled, const QString &reason)
{
    m_changesEnabled = enabled;
    for (const auto command : {Command::Create, Command::Upload})
        action(command)->setToolTip(enabled ? QString() : plainToolTip(reason));
    updateEnabled();
}

void WindowActions::setSignedIn(bool signedIn)
{
    m_signedIn = signedIn;
    updateEnabled();
}

void WindowActions::updateEnabled()
{
    for (const auto command : {Command::Create, Command::Upload})
        action(command)->setEnabled(m_signedIn && m_changesEnabled);
    for (const auto command : {Command::SignOut, Command::OpenById, Command::Refresh,
                               Command::Filter, Command::ClearFilters})
        action(command)->setEnabled(m_signedIn);
}

void WindowActions::setAppearance(Appearance appearance)
{
    const auto actions = m_appearances->actions();
    for (auto *action : actions)
        action->setChecked(action->data().toInt() == int(appearance));
}

QList<QAction *> WindowActions::withShortcuts() const
{
    QList<QAction *> found;
    for (auto *action : m_ordered) {
        if (!action->shortcut().isEmpty())
            found << action;
    }
    return found;
}

} // namespace packdesk
