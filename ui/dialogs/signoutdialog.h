// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/account.h"
#include "ui/dialogs/formdialog.h"

namespace packdesk {

/// Asks before signing out, and says what becomes of the key. The safe answer is the default. GUI
/// thread.
class SignOutDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit SignOutDialog(const Theme *theme, QWidget *parent = nullptr);

    void setAccount(const QString &name, KeySource source);

Q_SIGNALS:
    /// After the dialog has closed.
    void signOutConfirmed();

private:
    QLabel *m_headline;
    QLabel *m_text;
};

} // namespace packdesk
