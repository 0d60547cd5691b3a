// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/createcontroller.h"

namespace packdesk {

class VisibilityDialog;

/// Changing who sees a pack: asks, shows the change at once, and takes it back in the list where
/// it fails. GUI thread.
class VisibilityController : public QObject
{
    Q_OBJECT

public:
    explicit VisibilityController(const CreateController::Parts &parts, QObject *parent = nullptr);

    /// @param pack as it is shown. @param wanted what is chosen at first; empty: as it is now
    void open(const Pack &pack, const QString &wanted = {});

private:
    void setupDialog();
    void send(const Pack &pack, const QString &visibility);
    void onAnswer(const Pack &pack, const QString &visibility, const Result<Pack> &result);
    void takeBack(const Pack &pack, const QString &visibility);

    CreateController::Parts m_parts;
    QPointer<VisibilityDialog> m_dialog;
};

} // namespace packdesk
