// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QWidget;

namespace packdesk {

struct JournalEntry;

/// The context menu of the activity: what can be done with the selected entry. GUI thread.
class ActivityActions : public QObject
{
    Q_OBJECT

public:
    enum class Command { Cancel, Retry, GoToPack, CopyRequestId, CopyDetails, CopyCurl };

    /// @param table gets the actions as its context menu; not owned, outlives this
    explicit ActivityActions(QWidget *table);

    /// @param entry null: nothing is selected
    /// @param isHere the entry is of the session in force, in which something can be done
    void setEntry(const JournalEntry *entry, bool isHere);
    QAction *action(Command command) const { return m_actions.value(command); }

Q_SIGNALS:
    void triggered(packdesk::ActivityActions::Command command);

private:
    void add(QWidget *table, Command command, const QString &text);

    QHash<Command, QAction *> m_actions;
};

/// `Cancel`, or `Stop waiting` for a change all of which was sent.
QString cancelText(const JournalEntry &entry);

} // namespace packdesk
