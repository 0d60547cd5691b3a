// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/formdialog.h"

class QLineEdit;

namespace packdesk {

/// `Open a path`: one field for the path of a file inside a pack, since the server lists none.
/// Open it with open(). GUI thread.
class OpenPathDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit OpenPathDialog(const Theme *theme, QWidget *parent = nullptr);

    /// Empties the field. @param title what the pack is called, as it came
    void reset(const QString &title);
    /// Without white space around it.
    QString path() const;

Q_SIGNALS:
    /// It is a path; see pathProblem(). The dialog has closed.
    void openRequested(const QString &path);

private:
    void updateButtons() final;
    void submit();

    QLineEdit *m_path;
    QLabel *m_hint;
    QPushButton *m_open;
};

} // namespace packdesk
