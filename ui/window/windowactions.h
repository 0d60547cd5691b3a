// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace packdesk {

/// The actions of the main window, and the menus that hold them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    enum class Command {
        Create,
        Upload,
        SignIn,
        SignOut,
        Quit,
        OpenById,
        ShowDetails,
        Refresh,
        Filter,
        ClearFilters,
        Facets,
        Compact,
        Activity,
        Errors,
        Shortcuts,
        About,
    };

    explicit WindowActions(QObject *parent = nullptr);

    QAction *action(Command command) const { return m_actions.value(command); }
    /// Fills the bar: File, Pack, View, Help.
    /// @param changes, copies what changes and what copies the pack that is shown, not owned
    /// @param columns, order menus of the table; go into View
    void populate(QMenuBar *bar, const QList<QAction *> &changes, const QList<QAction *> &copies,
                  QMenu *columns, QMenu *order);
    /// @param reason why not, for the tooltips
    void setChangesEnabled(bool enabled, const QString &reason);
    /// What needs a session is disabled without one.
    void setSignedIn(bool signedIn);
    void setAppearance(Appearance appearance);
    /// All actions with a shortcut, in the order of the menus.
    QList<QAction *> withShortcuts() const;

Q_SIGNALS:
    void appearanceChosen(packdesk::Appearance appearance);

private:
    QAction *add(Command command, const QString &text, const QString &shortcut = {});
    void addAppearance(const QString &text, Appearance appearance);
    void updateEnabled();

    QHash<Command, QAction *> m_actions;
    QList<QAction *> m_ordered;
    QActionGroup *m_appearances;
    bool m_changesEnabled = true;
    bool m_signedIn = false;
};

} // namespace packdesk
