// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/ui/dialogs/steplooks.h"
#include "ui/dialogs/createdialog.h"
#include "ui/dialogs/registryaccessdialog.h"
#include "ui/review/findingsdialog.h"
#include "ui/words/keyringwords.h"
#include "ui/words/registryerrorwords.h"

/// What a registry shows or refuses, and the dialog of its access, each as a dialog to look at.
namespace packdesk::looks {

inline CreateDialog *create(const Theme *theme)
{
    auto *dialog = new CreateDialog(theme);
    dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    dialog->setReference(QStringLiteral("registry.acme.io/agents/incident-runbooks:3.0.1"));
    dialog->open();
    dialog->lookAgain();
    return dialog;
}

inline ImagePreview imagePreview()
{
    ImagePreview preview;
    preview.digest = QStringLiteral("sha256:") + QString(64, QLatin1Char('7'));
    preview.imageDigest = preview.digest;
    preview.layerBytes = qint64(3) << 20;
    preview.manifest.emplace();
    preview.manifest->name = QStringLiteral("incident-runbooks");
    preview.manifest->displayName = QStringLiteral("Incident runbooks");
    preview.manifest->version = QStringLiteral("3.0.1");
    preview.manifest->description = QStringLiteral("What to do when the pager rings.");
    preview.manifest->capabilities = QStringLiteral(
        "- name: pagerduty\n  type: http\n  allow:\n    - domains: [api.pagerduty.com]\n"
        "      methods: [GET, POST]\n      paths: [/incidents/**]\n"
        "    - domains: ['*.pagerduty.com']\n      methods: [GET]\n");
    preview.behavior = QStringLiteral("# Incidents\n\nAlways look for a runbook first.\n");
    preview.topLevel = {QStringLiteral("behavior.md"), QStringLiteral("guides/"),
                        QStringLiteral("pack.yaml"), QStringLiteral("scripts/")};
    for (const auto *path : {"behavior.md", "guides/oncall.md", "pack.yaml", "scripts/page.sh"})
        preview.files.append({QString::fromLatin1(path), 2048});
    preview.fileBytes = 8192;
    preview.scripts = {{QStringLiteral("scripts/page.sh"), 2048, QStringLiteral("#!/bin/sh\n")}};
    preview.guides = {{QStringLiteral("guides/oncall.md"), 2048, QStringLiteral("# On call\n")}};
    return preview;
}

inline CreateDialog *refusedImage(const Theme *theme, RegistryFault fault)
{
    auto *dialog = create(theme);
    RegistryError error;
    error.fault = fault;
    error.host = QStringLiteral("registry.acme.io");
    error.httpStatus = fault == RegistryFault::Untrusted ? 0 : 401;
    const auto text = registryErrorText(error);
    dialog->setPreviewRefused(*dialog->parsedReference(), text.headline, text.advice,
                              text.needsAccess);
    return dialog;
}

inline QHash<QString, Maker> previews()
{
    return {
        {QStringLiteral("create-looking"), [](const Theme *t) { return create(t); }},
        {QStringLiteral("create-keyring"),
         [](const Theme *t) {
             auto *dialog = create(t);
             dialog->setLookHint(QStringLiteral("Waiting for the keyring…"));
             return dialog;
         }},
        {QStringLiteral("create-seen"),
         [](const Theme *t) {
             auto *dialog = create(t);
             dialog->setPreview(*dialog->parsedReference(), imagePreview());
             return dialog;
         }},
        {QStringLiteral("create-existing"),
         [](const Theme *t) {
             auto *dialog = create(t);
             dialog->setPreview(*dialog->parsedReference(), imagePreview());
             dialog->setExisting(
                 QStringLiteral("Acme already has this version: incident-runbooks 3.0.1. The "
                                "server may refuse another one."));
             return dialog;
         }},
        {QStringLiteral("create-guarded"),
         [](const Theme *t) { return refusedImage(t, RegistryFault::CredentialsNeeded); }},
        {QStringLiteral("create-untrusted"),
         [](const Theme *t) { return refusedImage(t, RegistryFault::Untrusted); }},
        {QStringLiteral("create-no-such-tag"),
         [](const Theme *t) { return refusedImage(t, RegistryFault::UnknownTag); }},
        {QStringLiteral("create-keyring-locked"),
         [](const Theme *t) {
             auto *dialog = refusedImage(t, RegistryFault::CredentialsNeeded);
             dialog->setAccessNote(withoutPasswordText({KeyringFault::Locked, {}}));
             return dialog;
         }},
    };
}

inline QHash<QString, Maker> findings()
{
    return {
        {QStringLiteral("findings"),
         [](const Theme *t) {
             QList<Finding> all;
             for (int i = 1; i < 30; ++i)
                 all.append({i % 3 ? Severity::Warning : Severity::Error,
                             i % 3 ? FindingKind::LooksLikeSecret : FindingKind::FieldWrong,
                             i % 3 ? QStringLiteral("data/accounts-%1.env").arg(i)
                                   : QStringLiteral("pack.yaml"),
                             i,
                             0,
                             {}});
             return new FindingsDialog(all, QStringLiteral("The folder"), true, t);
         }},
    };
}

inline RegistryAccessDialog *access(const Theme *theme)
{
    auto *dialog = new RegistryAccessDialog(QStringLiteral("registry.acme.io"), theme);
    dialog->setDockerConfig(QStringLiteral("/home/ann/.docker/config.json"));
    return dialog;
}

inline QHash<QString, Maker> registryAccess()
{
    return {
        {QStringLiteral("access"), [](const Theme *t) { return access(t); }},
        {QStringLiteral("access-kept"),
         [](const Theme *t) {
             auto *dialog = access(t);
             dialog->setChoice({QStringLiteral("/etc/ssl/acme-registry.pem"), true, true, true});
             dialog->setKept(QStringLiteral("ann"), true);
             return dialog;
         }},
        {QStringLiteral("access-wrong"),
         [](const Theme *t) {
             auto *dialog = access(t);
             fillIn(dialog, "User", QStringLiteral("ann"));
             for (auto *button : dialog->findChildren<QPushButton *>()) {
                 if (button->text() == QStringLiteral("&Apply"))
                     button->click();
             }
             return dialog;
         }},
        {QStringLiteral("access-no-keyring"),
         [](const Theme *t) {
             auto *dialog = access(t);
             dialog->setKeyringFault(KeyringError{KeyringFault::Absent, {}});
             return dialog;
         }},
        {QStringLiteral("access-locked"),
         [](const Theme *t) {
             auto *dialog = access(t);
             dialog->setKeyringFault(KeyringError{KeyringFault::Locked, {}});
             return dialog;
         }},
        {QStringLiteral("access-busy"),
         [](const Theme *t) {
             auto *dialog = access(t);
             fillIn(dialog, "User", QStringLiteral("ann"));
             fillIn(dialog, "Password", QStringLiteral("0123456789"));
             dialog->setBusy(true);
             return dialog;
         }},
        {QStringLiteral("access-not-removed"),
         [](const Theme *t) {
             auto *dialog = access(t);
             RegistryChoice leftover;
             leftover.leftover = true;
             dialog->setForgotten(leftover);
             const auto text = registryRemovalText({KeyringFault::Denied, {}});
             dialog->showKeyringFault(text.headline, text.body);
             return dialog;
         }},
    };
}

} // namespace packdesk::looks
