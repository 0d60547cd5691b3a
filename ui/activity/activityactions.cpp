// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/activity/activityactions.h"

#include "models/activity/journal.h"

#include <QAction>
#include <QWidget>

namespace packdesk {

ActivityActions::ActivityActions(QWidget *table)
    : QObject(table)
{
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    add(table, Command::Cancel, tr("&Cancel"));
    add(table, Command::Retry, tr("&Retry"));
    add(table, Command::GoToPack, tr("&Go to the pack"));
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    table->addAction(separator);
    add(table, Command::CopyRequestId, tr("Copy request &id"));
    add(table, Command::CopyDetails, tr("Copy &details"));
    add(table, Command::CopyCurl, tr("Copy as c&URL"));
    setEntry(nullptr, false);
}

void ActivityActions::add(QWidget *table, Command command, const QString &text)
{
    auto *action = new QAction(text, this);
    connect(action, &QAction::triggered, this, [this, command] { Q_EMIT triggered(command); });
    m_actions.insert(command, action);
    table->addAction(action);
}

void ActivityActions::setEntry(const JournalEntry *entry, bool isHere)
{
    const auto enable
        = [&](Command command, bool enabled) { action(command)->setEnabled(entry && enabled); };
    enable(Command::Cancel, entry && entry->state == EntryState::Running);
    enable(Command::Retry, isHere && entry && isRetrySafe(*entry));
    enable(Command::GoToPack, isHere && entry && !entry->packId.isEmpty());
    enable(Command::CopyRequestId, entry && !entry->requestId.isEmpty());
    enable(Command::CopyDetails, true);
    enable(Command::CopyCurl, entry && !entry->line.url.isEmpty());
    action(Command::Cancel)->setText(entry ? cancelText(*entry) : tr("&Cancel"));
}

QString cancelText(const JournalEntry &entry)
{
    const bool allSent = isChange(entry.attempt.operation) && entry.phase >= Phase::Waiting
        && entry.state == EntryState::Running;
    return allSent ? ActivityActions::tr("Stop &waiting") : ActivityActions::tr("&Cancel");
}

} // namespace packdesk
