// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/formdialog.h"

namespace packdesk {

/// `About Packdesk`: version, Qt, licence, and the libraries it stands on. GUI thread.
class AboutDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit AboutDialog(const Theme *theme, QWidget *parent = nullptr);

private:
    void setupLibraries();
};

} // namespace packdesk
