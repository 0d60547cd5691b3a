// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

class QAction;
class QWidget;

namespace packdesk {

/// Opens a list of the shortcuts of these actions; deletes itself when it is closed.
void openShortcuts(const QList<QAction *> &actions, QWidget *parent);
/// Opens name, version and licence; deletes itself when it is closed.
void openAbout(QWidget *parent);

} // namespace packdesk
