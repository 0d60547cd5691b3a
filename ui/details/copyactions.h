// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"

#include <QObject>

#include <optional>

class QAction;

namespace packdesk {

/// What can be copied of the pack that is shown: id, image reference, digest, name, row as JSON.
/// The texts are copied whole and as they came. An action is disabled where there is nothing to
/// copy. GUI thread.
class CopyActions : public QObject
{
    Q_OBJECT

public:
    enum class What { Id, ImageReference, Digest, Name, Json };

    explicit CopyActions(QObject *parent = nullptr);

    /// The actions carry the pack that was shown when they are triggered.
    void setPack(const std::optional<Pack> &pack);
    QAction *action(What what) const;
    /// In the order of What.
    const QList<QAction *> &actions() const { return m_actions; }

Q_SIGNALS:
    /// @param message what was copied, for the status bar
    void copied(const QString &message);

private:
    void add(const QString &text, const QString &shortcut, const QString &name);
    void copy(What what);

    std::optional<Pack> m_pack;
    QList<QAction *> m_actions;
};

} // namespace packdesk
