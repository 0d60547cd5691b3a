// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/attempt.h"
#include "ui/dialogs/formdialog.h"

#include <QList>

namespace packdesk {

/// Asks before quitting while changes are on their way. The safe answer is the default. GUI thread.
class QuitDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit QuitDialog(const Theme *theme, QWidget *parent = nullptr);

    /// What is on its way: uploads and other changes, at least one.
    void setChanges(const QList<Attempt> &changes);

Q_SIGNALS:
    /// After the dialog has closed.
    void quitConfirmed();

private:
    void setWords(int uploads, int others);

    QLabel *m_headline;
    QLabel *m_names;
    QLabel *m_text;
    QPushButton *m_keep;
};

} // namespace packdesk
