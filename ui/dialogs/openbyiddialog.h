// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/formdialog.h"

class QLineEdit;

namespace packdesk {

/// `Open pack by id`: one field. Open it with open(). GUI thread.
class OpenByIdDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit OpenByIdDialog(const Theme *theme, QWidget *parent = nullptr);

    void setPackId(const QString &packId);
    /// Without white space around it.
    QString packId() const;
    /// While the pack is read.
    void setBusy(bool busy);
    void showError(const ApiError &error, const WordsContext &context) override;

Q_SIGNALS:
    void openRequested(const QString &packId);
    /// Closed while busy.
    void cancelRequested();

protected:
    void done(int result) override;

private:
    void updateButtons() final;

    QLineEdit *m_id;
    QLabel *m_hint;
    QPushButton *m_open;
    bool m_busy = false;
};

} // namespace packdesk
