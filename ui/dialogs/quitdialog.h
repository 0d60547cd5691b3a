// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/formdialog.h"

#include <QStringList>

namespace packdesk {

/// Asks before quitting while uploads run. The safe answer is the default. GUI thread.
class QuitDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit QuitDialog(const Theme *theme, QWidget *parent = nullptr);

    /// Names of the archives that are on their way.
    void setUploads(const QStringList &names);

Q_SIGNALS:
    /// After the dialog has closed.
    void quitConfirmed();

private:
    QLabel *m_headline;
    QLabel *m_names;
    QLabel *m_text;
};

} // namespace packdesk
