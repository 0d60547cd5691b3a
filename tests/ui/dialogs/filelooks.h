// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/dialogs/openpathdialog.h"

#include <QHash>

#include <functional>

/// Files of a pack: opening, editing and syncing them, each as a dialog to look at.
namespace packdesk::looks {

inline OpenPathDialog *openPath(const Theme *theme, const QString &path)
{
    auto *dialog = new OpenPathDialog(theme);
    dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    dialog->reset(QStringLiteral("Slack"));
    named<QLineEdit>(dialog, QStringLiteral("Path inside the pack"))->setText(path);
    return dialog;
}

inline QHash<QString, std::function<QWidget *(const Theme *)>> fileLooks()
{
    return {
        {QStringLiteral("open-path"),
         [](const Theme *t) { return openPath(t, QStringLiteral("guides/start.md")); }},
        {QStringLiteral("open-path-wrong"),
         [](const Theme *t) { return openPath(t, QStringLiteral("/guides/start.md")); }},
    };
}

} // namespace packdesk::looks
