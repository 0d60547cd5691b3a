// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packaction.h"

#include <QHash>
#include <QList>
#include <QObject>

class QAction;

namespace packdesk {

/// The changes that can be made to the pack that is shown, for menus and for the inspector. An
/// action that is not possible is disabled and says why. GUI thread.
class PackActions : public QObject
{
    Q_OBJECT

public:
    explicit PackActions(QObject *parent = nullptr);

    /// In the order of the menus.
    QList<QAction *> actions() const { return m_ordered; }
    /// Null for an action that is not about the pack as a whole.
    QAction *action(PackAction which) const { return m_actions.value(which); }
    /// @param reason why not, as plain text; empty: it is possible
    void setObstacle(PackAction which, const QString &reason);
    /// As it was set; empty where the action is possible.
    QString reason(PackAction which) const { return m_reasons.value(which); }

Q_SIGNALS:
    void requested(packdesk::PackAction action);
    /// Another reason() for one of them.
    void obstaclesChanged();

private:
    QAction *add(PackAction which, const QString &text);

    QHash<PackAction, QAction *> m_actions;
    QHash<PackAction, QString> m_reasons;
    QList<QAction *> m_ordered;
};

} // namespace packdesk
