// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/ui/dialogs/replacelooks.h"
#include "tests/ui/dialogs/synctools.h"
#include "ui/dialogs/syncdialog.h"

/// Syncing a folder, each stage as a dialog to look at.
namespace packdesk::looks {

inline SyncDialog *syncDialog(const Theme *theme)
{
    auto *dialog = new SyncDialog(theme);
    dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    dialog->begin(syncs::slackPack());
    fillIn(dialog, "Folder", QStringLiteral("/home/ann/packs/slack"));
    AgentRole support;
    support.name = QStringLiteral("support");
    support.environment = QStringLiteral("production");
    dialog->setRoles(AgentRoles{support});
    return dialog;
}

inline FolderComparison slackFolder()
{
    auto changes = syncs::textChanges(6);
    changes.append({QStringLiteral("pack.yaml"),
                    syncs::manifestYaml(slackNow().manifest->capabilities),
                    syncs::manifestYaml(slackNew().manifest->capabilities)});
    changes.append(
        {QStringLiteral("data/logo.png"), QByteArray(2048, '\0'), QByteArray(3000, '\0')});
    auto files
        = QList<ComparedFile>{syncs::other("guides/escalation-new.md", FileDifference::NotInPack),
                              syncs::other("scripts/old.py", FileDifference::OnlyInPack),
                              syncs::other("data/archive.bin", FileDifference::TooLarge),
                              syncs::other(".git", FileDifference::NotAllowed)};
    files.last().finding
        = Finding{Severity::Error, FindingKind::UnknownTopLevel, QStringLiteral(".git"), 0, 0, {}};
    for (int i = 0; i < 31; ++i)
        files += syncs::other("templates/a", FileDifference::Same);
    ArchiveReport folder;
    folder.findings = {{Severity::Warning, FindingKind::LooksLikeSecret,
                        QStringLiteral("guides/1.md"), 3, 1, QStringLiteral("github-token")}};
    return syncs::comparisonOf(changes, files, folder);
}

inline SyncDialog *syncResult(const Theme *theme, const FolderComparison &comparison)
{
    auto *dialog = syncDialog(theme);
    dialog->setComparison(syncs::slackPack(), comparison);
    if (!compared(dialog))
        qFatal("not compared");
    return dialog;
}

inline SyncDialog *syncAt(const Theme *theme, int live, SyncState next)
{
    auto *dialog = syncResult(theme, slackFolder());
    auto files = filesToSync(slackFolder());
    for (int row = 0; row < 9; ++row)
        files[row].state = row < live    ? SyncState::Live
            : row == live                ? next
            : next == SyncState::Sending ? SyncState::Waiting
                                         : SyncState::NotSent;
    dialog->setSending(files);
    if (next != SyncState::Sending)
        dialog->setEnded(files);
    return dialog;
}

inline QWidget *syncRefused(const Theme *theme)
{
    auto *dialog = syncAt(theme, 3, SyncState::Failed);
    auto error = samples::refused(samples::base(Operation::ReplaceFile), 400, "validation_error",
                                  QStringLiteral("guides/3.md holds a forbidden word."));
    error.attempt.subject = QStringLiteral("Slack");
    error.attempt.packPath = QStringLiteral("guides/3.md");
    dialog->showError(error, samples::context());
    return dialog;
}

inline QWidget *syncMoved(const Theme *theme)
{
    auto *dialog = syncAt(theme, 3, SyncState::NotSent);
    dialog->setTold(Tone::Attention, QStringLiteral("The pack has another image by now."),
                    QStringLiteral("Nothing more was sent.\nCompared with: %1\nNow: %2")
                        .arg(slackNow().digest, slackNew().digest));
    return dialog;
}

inline QWidget *syncDone(const Theme *theme)
{
    auto *dialog = syncAt(theme, 9, SyncState::Live);
    dialog->setTold(
        Tone::Success, {},
        QStringLiteral("The folder was synced to Slack: sha256:99999…9999999999 before, "
                       "sha256:55555…5555555555 now. It is used by support "
                       "(production)."));
    return dialog;
}

inline QHash<QString, Maker> syncLooks()
{
    return {
        {QStringLiteral("sync"), [](const Theme *t) { return syncDialog(t); }},
        {QStringLiteral("sync-wrong"),
         [](const Theme *t) {
             auto *dialog = syncDialog(t);
             dialog->setNotCompared(
                 QStringLiteral("The folder cannot be read: No such file or directory. Check that "
                                "the file is there and that you may read it."));
             return dialog;
         }},
        {QStringLiteral("sync-comparing"),
         [](const Theme *t) {
             auto *dialog = syncDialog(t);
             dialog->setComparing();
             dialog->setProgress(12, 40);
             return dialog;
         }},
        {QStringLiteral("sync-result"),
         [](const Theme *t) { return syncResult(t, slackFolder()); }},
        {QStringLiteral("sync-one"),
         [](const Theme *t) {
             return syncResult(t, syncs::comparisonOf(syncs::textChanges(1, false)));
         }},
        {QStringLiteral("sync-same"),
         [](const Theme *t) {
             return syncResult(
                 t, syncs::comparisonOf({}, {syncs::other("pack.yaml", FileDifference::Same)}));
         }},
        {QStringLiteral("sync-sending"),
         [](const Theme *t) { return syncAt(t, 3, SyncState::Sending); }},
        {QStringLiteral("sync-refused"), syncRefused},
        {QStringLiteral("sync-moved"), syncMoved},
        {QStringLiteral("sync-done"), syncDone},
    };
}

} // namespace packdesk::looks
