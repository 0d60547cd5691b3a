// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/foldersnapshot.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/openbyiddialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QHash>
#include <QLineEdit>
#include <QPushButton>

#include <functional>

/// The steps of uploading and signing in, each as a dialog to look at.
namespace packdesk::looks {

using Maker = std::function<QWidget *(const Theme *)>;

inline void fillIn(QWidget *dialog, const char *name, const QString &text)
{
    for (auto *edit : dialog->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == QLatin1String(name))
            edit->setText(text);
    }
}

inline UploadDialog *upload(const Theme *theme, const QString &path)
{
    auto *dialog = new UploadDialog(theme);
    dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    dialog->setPath(path);
    return dialog;
}

inline ArchiveReport readable()
{
    ArchiveReport report;
    report.archiveBytes = qint64(96) << 10;
    report.inflatedBytes = qint64(310) << 10;
    PackManifest manifest;
    manifest.name = QStringLiteral("quarterly-finance");
    manifest.version = QStringLiteral("1.0.0");
    report.manifest = manifest;
    return report;
}

inline UploadDialog *folder(const Theme *theme, const QString &name)
{
    auto *dialog = upload(theme, QStringLiteral("/home/ann/packs/") + name);
    auto report = readable();
    FolderSnapshot snapshot;
    snapshot.complete = true;
    report.folder = std::make_shared<const FolderSnapshot>(snapshot);
    report.manifest->description = QStringLiteral("How the quarter is closed.");
    report.manifest->capabilities = QStringLiteral(
        "- name: rates\n  type: http\n  allow:\n    - domains: [api.ecb.europa.eu]\n"
        "      methods: [GET]\n      paths: [/rates/**]\n    - domains: ['*.acme.io']\n"
        "      methods: [GET, POST]\n");
    report.behavior = QStringLiteral("# Finance\n\nNever round before the end.\n");
    report.files = {{QStringLiteral("behavior.md"), 42},
                    {QStringLiteral("data/rates.csv"), qint64(300) << 10},
                    {QStringLiteral("pack.yaml"), 310},
                    {QStringLiteral("scripts/close.py"), 4096}};
    report.findings = {
        {Severity::Warning, FindingKind::VersionIsNumber, QStringLiteral("pack.yaml"), 2, 10,
         QStringLiteral("1.0")},
        {Severity::Warning, FindingKind::LooksLikeSecret, QStringLiteral("data/.env"), 1, 0, {}}};
    dialog->setReport(report);
    return dialog;
}

inline SignInDialog *signIn(const Theme *theme, const QString &address)
{
    auto *dialog = new SignInDialog(theme);
    dialog->setAddress(address);
    fillIn(dialog, "API key", QStringLiteral("sk_0123456789012345678"));
    return dialog;
}

inline QHash<QString, Maker> uploadSteps()
{
    const auto archive = QStringLiteral("/home/ann/packs/quarterly-finance.tar.gz");
    return {
        {QStringLiteral("upload-inspecting"),
         [archive](const Theme *t) {
             auto *dialog = upload(t, archive);
             dialog->setInspecting();
             return dialog;
         }},
        {QStringLiteral("upload-unreadable"),
         [archive](const Theme *t) {
             auto *dialog = upload(t, archive);
             ArchiveReport report;
             report.archiveBytes = 812;
             report.findings = {{Severity::Error, FindingKind::NotReadable, {}, 0, 0, {}}};
             dialog->setReport(report);
             return dialog;
         }},
        {QStringLiteral("upload-folder"),
         [](const Theme *t) { return folder(t, QStringLiteral("quarterly-finance")); }},
        {QStringLiteral("upload-packing"),
         [](const Theme *t) {
             auto *dialog = folder(t, QStringLiteral("quarterly-finance"));
             dialog->setPacking(qint64(120) << 10, qint64(310) << 10);
             return dialog;
         }},
        {QStringLiteral("upload-packing-stopped"),
         [](const Theme *t) {
             auto *dialog = folder(t, QStringLiteral("quarterly-finance"));
             dialog->setPacking(qint64(120) << 10, qint64(310) << 10);
             dialog->setPackingStopped({Severity::Error,
                                        FindingKind::Changed,
                                        QStringLiteral("data/rates.csv"),
                                        0,
                                        0,
                                        {}});
             return dialog;
         }},
        {QStringLiteral("upload-unseen"),
         [archive](const Theme *t) {
             auto *dialog = upload(t, archive);
             auto cut = readable();
             cut.findings = {{Severity::Error, FindingKind::Truncated, {}, 0, 0, {}}};
             dialog->setReport(cut);
             return dialog;
         }},
        {QStringLiteral("upload-publish"),
         [archive](const Theme *t) {
             auto *dialog = upload(t, archive);
             dialog->setReport(readable());
             dialog->setVisibility(QStringLiteral("community"));
             for (auto *button : dialog->findChildren<QPushButton *>()) {
                 if (button->text() == QLatin1String("&Upload"))
                     button->click();
             }
             return dialog;
         }},
        {QStringLiteral("upload-unknown"),
         [archive](const Theme *t) {
             auto *dialog = upload(t, archive);
             dialog->setReport(readable());
             dialog->setPhase(Phase::Sending);
             dialog->setProgress(qint64(96) << 10, qint64(96) << 10);
             dialog->showError(samples::unknown(samples::upload()), samples::context());
             dialog->setPendingOutcome(QStringLiteral("Upload is not offered for now."),
                                       QStringLiteral("Packdesk is looking for the pack."));
             return dialog;
         }},
        {QStringLiteral("upload-not-allowed"),
         [](const Theme *t) {
             auto *dialog = upload(t, {});
             dialog->setPermission(false, QStringLiteral("Key reader lacks caps:write."));
             return dialog;
         }},
    };
}

inline QHash<QString, Maker> signInSteps()
{
    return {
        {QStringLiteral("sign-in-empty"), [](const Theme *t) { return new SignInDialog(t); }},
        {QStringLiteral("sign-in-wrong-address"),
         [](const Theme *t) {
             auto *dialog = new SignInDialog(t);
             for (auto *edit : dialog->findChildren<QLineEdit *>()) {
                 if (edit->accessibleName() != QLatin1String("Organisation or server URL"))
                     continue;
                 edit->setText(QStringLiteral("http://acme.example.com/v1"));
                 Q_EMIT edit->editingFinished();
             }
             return dialog;
         }},
        {QStringLiteral("sign-in-checking"),
         [](const Theme *t) {
             auto *dialog = signIn(t, QStringLiteral("acme"));
             dialog->setBusy(true);
             return dialog;
         }},
        {QStringLiteral("sign-in-read-only"),
         [](const Theme *t) {
             auto *dialog = signIn(t, QStringLiteral("acme"));
             Caller caller;
             caller.apiKeyLabel = QStringLiteral("ci-reader");
             caller.permissionsStated = true;
             dialog->showCaller(caller, QStringLiteral("Acme"));
             return dialog;
         }},
        {QStringLiteral("sign-in-keyring-denied"),
         [](const Theme *t) {
             auto *dialog = signIn(t, QStringLiteral("acme"));
             dialog->showKeyringError(KeyringError{KeyringFault::Denied, {}});
             return dialog;
         }},
        {QStringLiteral("open-by-id-not-found"),
         [](const Theme *t) {
             auto *dialog = new OpenByIdDialog(t);
             dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
             dialog->setPackId(QStringLiteral("pack_01HZX4"));
             auto error = samples::refused(samples::base(Operation::GetPack), 404, "not_found",
                                           QStringLiteral("No such pack"));
             error.attempt.packId = dialog->packId();
             dialog->showError(error, samples::context());
             return dialog;
         }},
    };
}

} // namespace packdesk::looks
