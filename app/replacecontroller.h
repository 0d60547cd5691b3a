// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/createcontroller.h"

namespace packdesk {

class ReplaceDialog;
class RolesController;

/// Replacing the image of a pack: looks at the new one and at the one that is there, has what
/// widens ticked, sends exactly what was shown, and names the roles that may still hold the old
/// reach. GUI thread.
class ReplaceController : public QObject
{
    Q_OBJECT

public:
    /// @param roles not owned, outlives this
    ReplaceController(const CreateController::Parts &parts, const LookParts &looks,
                      RolesController *roles, QObject *parent = nullptr);
    ~ReplaceController() override;

    /// @param pack as it was shown when it was asked for
    void open(const Pack &pack);

Q_SIGNALS:
    void nextStepRequested(quint64 number, packdesk::NextStep step);

private:
    void setupDialog();
    void onSeen(const ImagePreview &preview);
    void onPresent(const PresentPack &present);
    bool followMove();
    void showRoles();
    void send(const QString &reference);
    void onAnswer(const Pack &before, const Result<Pack> &result);
    void tellDone(const Pack &before, const Pack &after, bool asShown);
    bool isShown() const;

    CreateController::Parts m_parts;
    LookParts m_looks;
    RolesController *m_roles;
    OutcomeGuard m_guard;
    QPointer<ReplaceDialog> m_dialog;
    QPointer<LookController> m_look;
    QPointer<PresentReader> m_present;
    /// What was read of a pack, and of which one: its id and digest.
    std::optional<PresentPack> m_known;
    QString m_knownOf;
    quint64 m_number = 0;
    /// Digests of what was shown when it was sent, and its files.
    QStringList m_seen;
    QStringList m_seenFiles;
};

} // namespace packdesk
