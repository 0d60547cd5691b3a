// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/dialogs/createdialog.h"

#include <QCheckBox>
#include <QPushButton>

namespace packdesk {

/// As where the registry shows nothing, and the user ticks that it was not seen.
inline void tickUnseen(FormDialog *form)
{
    auto *dialog = static_cast<CreateDialog *>(form);
    dialog->setPreviewRefused(*dialog->parsedReference(), QStringLiteral("Not seen."), {});
    named<QCheckBox>(dialog, QStringLiteral("Create without having seen it"))->setChecked(true);
}

inline void createUnseen(FormDialog *form)
{
    tickUnseen(form);
    named<QPushButton>(form, QStringLiteral("Create"))->click();
}

} // namespace packdesk
