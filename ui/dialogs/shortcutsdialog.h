// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/formdialog.h"

#include <QKeySequence>
#include <QList>

class QGridLayout;

namespace packdesk {

/// One line of the list of shortcuts; lines of the same group stand together.
struct ShortcutLine
{
    QString group;
    QString text;
    QList<QKeySequence> keys;
};

/// `Keyboard shortcuts`: what can be done with the keyboard. GUI thread.
class ShortcutsDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ShortcutsDialog(const Theme *theme, QWidget *parent = nullptr);

    /// Mnemonics and trailing dots of the texts are left out.
    void setShortcuts(const QList<ShortcutLine> &lines);

private:
    QGridLayout *m_grid;
};

} // namespace packdesk
