// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "ui/dialogs/formdialog.h"

namespace packdesk {

class VisibilityChoice;

/// `Change visibility`: who will see a pack, with what that means before it is done. Confirms
/// nothing that is not another than now; the safe answer is the default. GUI thread.
class VisibilityDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit VisibilityDialog(const Theme *theme, QWidget *parent = nullptr);

    void setOrganisation(const QString &name, const QString &hostLabel) override;
    /// The pack as it is shown. @param wanted what is chosen at first; empty: as it is now
    void setPack(const Pack &pack, const QString &wanted = {});
    const Pack &pack() const { return m_pack; }

Q_SIGNALS:
    /// After the dialog has closed. @param visibility `org` or `community`
    void changeConfirmed(const QString &visibility);

private:
    void updateButtons() final;
    void explain();

    Pack m_pack;
    QLabel *m_headline;
    QLabel *m_now;
    VisibilityChoice *m_choice;
    MessagePanel *m_meaning;
    QPushButton *m_change;
    QPushButton *m_cancel;
};

} // namespace packdesk
