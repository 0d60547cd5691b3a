// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "ui/dialogs/formdialog.h"

namespace packdesk {

class RolesView;

/// `Delete pack`: names what goes, its version and digest, and the roles that use it; while some
/// do, it cannot be confirmed. Cancel is the default. Asks for nothing itself. GUI thread.
class DeleteDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit DeleteDialog(const Theme *theme, QWidget *parent = nullptr);

    void setOrganisation(const QString &name, const QString &hostLabel) override;
    /// The pack as it is shown; the dialog stays with it whatever the list does.
    void setPack(const Pack &pack);
    const Pack &pack() const { return m_pack; }
    RolesView *roles() const { return m_roles; }
    /// While busy nothing can be pressed but what stops the waiting.
    void setBusy(bool busy);
    /// Why it cannot be deleted for another reason than roles; empty: it can.
    void setObstacle(const QString &reason);
    void showError(const ApiError &error, const WordsContext &context) override;

Q_SIGNALS:
    void deleteConfirmed();
    /// Stop waiting for the answer.
    void cancelRequested();

private:
    void rolesShown();
    void updateButtons() final;
    void describePack();

    Pack m_pack;
    QLabel *m_headline;
    QLabel *m_text;
    QLabel *m_digest;
    RolesView *m_roles;
    MessagePanel *m_used;
    MessagePanel *m_obstacle;
    QPushButton *m_delete;
    QPushButton *m_cancel;
    bool m_busy = false;
    bool m_hindered = false;
};

} // namespace packdesk
