// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/ui/dialogs/dialogtools.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/deletedialog.h"
#include "ui/dialogs/visibilitydialog.h"
#include "ui/review/rolesview.h"

#include <QHash>

#include <functional>

/// Deleting packs and changing who sees them, each as a dialog to look at.
namespace packdesk::looks {

inline Pack changedPack(const QString &name = QStringLiteral("incident-runbooks"))
{
    Pack pack;
    pack.id = QStringLiteral("pack_") + name;
    pack.name = name;
    pack.version = QStringLiteral("2.3.0");
    pack.visibility = QStringLiteral("org");
    pack.imageOrigin = QStringLiteral("upload");
    pack.imageDigest = QStringLiteral("sha256:") + QString(64, u'a');
    return pack;
}

inline RoleUsage usedBy(const QString &name, const QString &environment, RoleHolding holding)
{
    RoleUsage usage;
    usage.role.id = name;
    usage.role.name = name;
    usage.role.environment = environment;
    usage.holding = holding;
    return usage;
}

inline DeleteDialog *deletion(const Theme *theme)
{
    auto *dialog = new DeleteDialog(theme);
    dialog->setPack(changedPack());
    dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    return dialog;
}

inline DeleteDialog *deletionOfUnused(const Theme *theme)
{
    auto *dialog = deletion(theme);
    dialog->roles()->setUsages({}, false);
    return dialog;
}

inline DeleteDialog *deletionOfUsed(const Theme *theme)
{
    auto *dialog = deletion(theme);
    dialog->roles()->setUsages(
        {usedBy(QStringLiteral("support"), QStringLiteral("production"), RoleHolding::Same),
         usedBy(QStringLiteral("release-manager-of-the-whole-company"),
                QStringLiteral("production"), RoleHolding::OlderCopy),
         usedBy(QStringLiteral("triage"), QStringLiteral("staging"), RoleHolding::NotThere)},
        true);
    return dialog;
}

inline DeleteDialog *deletionUnknown(const Theme *theme)
{
    auto *dialog = deletion(theme);
    dialog->roles()->setUnknown(QStringLiteral("Reading the agent roles was refused. The server "
                                               "says: Broken. (internal, request req_8)"));
    return dialog;
}

inline DeleteDialog *deletionRefused(const Theme *theme)
{
    auto *dialog = deletionOfUsed(theme);
    dialog->showError(samples::refused(samples::remove(), 409, "pack_in_use",
                                       QStringLiteral("Pack is used by 3 agent roles")),
                      samples::context());
    return dialog;
}

inline DeleteDialog *deletionWaits(const Theme *theme)
{
    auto *dialog = deletionOfUnused(theme);
    dialog->setPendingOutcome(
        QStringLiteral("Another change of this pack is on its way."),
        QStringLiteral("Replacing behavior.md of incident-runbooks was begun at 14:03:10. The "
                       "button comes back when that has ended."));
    return dialog;
}

inline VisibilityDialog *visibility(const Theme *theme, const QString &wanted)
{
    auto *dialog = new VisibilityDialog(theme);
    dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    auto pack = changedPack();
    if (wanted == QLatin1String("org"))
        pack.visibility = QStringLiteral("community");
    dialog->setPack(pack, wanted);
    return dialog;
}

inline QList<BulkItem> bulkItems()
{
    QList<BulkItem> items;
    for (const char *name :
         {"slack", "incident-runbooks", "github",
          "a-pack-with-quite-a-long-name-that-has-to-be-cut", "on-call", "hidden-by-the-filter"}) {
        BulkItem item;
        item.pack = changedPack(QString::fromLatin1(name));
        items += item;
    }
    items[0].state = BulkState::Excluded;
    items[0].users
        = {usedBy(QStringLiteral("support"), QStringLiteral("production"), RoleHolding::Same).role};
    items[2].state = BulkState::Excluded;
    items[2].obstacle = ActionObstacle::NotOwned;
    items.last().hidden = true;
    return items;
}

inline BulkDialog *bulk(const Theme *theme, const QList<BulkItem> &items, BulkDialog::Stage stage)
{
    auto *dialog = new BulkDialog(theme);
    dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    dialog->ask(PackAction::Delete, items);
    dialog->setStage(stage);
    return dialog;
}

inline BulkDialog *bulkRunning(const Theme *theme)
{
    auto items = bulkItems();
    items[1].state = BulkState::Done;
    items[3].state = BulkState::Running;
    items[4].state = items[5].state = BulkState::Waiting;
    return bulk(theme, items, BulkDialog::Stage::Running);
}

inline BulkDialog *bulkFinished(const Theme *theme)
{
    auto items = bulkItems();
    items[1].state = BulkState::Done;
    items[3].state = items[4].state = BulkState::Failed;
    items[3].error = samples::refused(samples::remove(), 502, "registry_cleanup_failed",
                                      QStringLiteral("The image could not be purged"));
    items[3].requestId = QStringLiteral("req_01HZX8M2K4");
    items[4].error = samples::refused(samples::remove(), 423, "billing_inactive",
                                      QStringLiteral("Billing is inactive"));
    items[4].requestId = QStringLiteral("req_01HZX8M2K5");
    items[5].state = BulkState::NotSent;
    return bulk(theme, items, BulkDialog::Stage::Finished);
}

inline QHash<QString, std::function<QWidget *(const Theme *)>> changeLooks()
{
    return {
        {QStringLiteral("delete"), deletionOfUnused},
        {QStringLiteral("delete-reading"), deletion},
        {QStringLiteral("delete-used"), deletionOfUsed},
        {QStringLiteral("delete-unknown"), deletionUnknown},
        {QStringLiteral("delete-refused"), deletionRefused},
        {QStringLiteral("delete-waits"), deletionWaits},
        {QStringLiteral("visibility-publish"),
         [](const Theme *t) { return visibility(t, QStringLiteral("community")); }},
        {QStringLiteral("visibility-limit"),
         [](const Theme *t) { return visibility(t, QStringLiteral("org")); }},
        {QStringLiteral("bulk-question"),
         [](const Theme *t) { return bulk(t, bulkItems(), BulkDialog::Stage::Question); }},
        {QStringLiteral("bulk-running"), bulkRunning},
        {QStringLiteral("bulk-finished"), bulkFinished},
    };
}

} // namespace packdesk::looks
