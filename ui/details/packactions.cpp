// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/packactions.h"

#include "ui/theme/plaintooltip.h"

#include <QAction>

namespace packdesk {

PackActions::PackActions(QObject *parent)
    : QObject(parent)
{
    add(PackAction::SetVisibility, tr("Change &visibility…"));
    add(PackAction::ReplaceImage, tr("&Replace image…"));
    auto *remove = add(PackAction::Delete, tr("D&elete pack…"));
    // Elsewhere the key edits text.
    remove->setShortcut(QKeySequence(Qt::Key_Delete));
    remove->setShortcutContext(Qt::WidgetShortcut);
}

QAction *PackActions::add(PackAction which, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setIconVisibleInMenu(false);
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, [this, which] { Q_EMIT requested(which); });
    m_actions.insert(which, action);
    m_ordered += action;
    return action;
}

void PackActions::setObstacle(PackAction which, const QString &reason)
{
    auto *action = m_actions.value(which);
    if (!action)
        return;
    action->setEnabled(reason.isEmpty());
    // A tool tip that is empty would be the action's text.
    action->setToolTip(reason.isEmpty() ? plainToolTip(action->text().remove(QLatin1Char('&')))
                                        : plainToolTip(reason));
    if (m_reasons.value(which) == reason)
        return;
    m_reasons.insert(which, reason);
    Q_EMIT obstaclesChanged();
}

} // namespace packdesk
