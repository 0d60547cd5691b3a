// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/ui/dialogs/registrylooks.h"
#include "ui/dialogs/replacedialog.h"
#include "ui/review/differencedialog.h"
#include "ui/review/wideningticks.h"

#include <QCheckBox>
#include <QTest>

/// Replacing an image, what widens, and differences of texts, each as a dialog to look at.
namespace packdesk::looks {

inline ImagePreview slack(char digit, const QString &version, const QString &capabilities,
                          const QString &behavior)
{
    auto preview = imagePreview();
    preview.digest = QStringLiteral("sha256:") + QString(64, QLatin1Char(digit));
    preview.imageDigest = preview.digest;
    preview.manifest->name = QStringLiteral("slack");
    preview.manifest->displayName = QStringLiteral("Slack");
    preview.manifest->description = QStringLiteral("Reads and answers in channels.");
    preview.manifest->version = version;
    preview.manifest->capabilities = capabilities;
    preview.behavior = behavior;
    return preview;
}

inline ImagePreview slackNow()
{
    return slack('9', QStringLiteral("1.4.0"),
                 QStringLiteral("- name: slack-api\n  type: http\n  allow:\n"
                                "    - domains: [slack.com]\n      methods: [GET, POST]\n"
                                "      paths: [/api/**]\n    - domains: [hooks.slack.com]\n"
                                "      methods: [POST]\n      paths: [/services/**]\n"),
                 QStringLiteral("# Slack\n\nAnswer in the thread.\nBe short.\n"));
}

inline ImagePreview slackNew()
{
    auto preview
        = slack('5', QStringLiteral("1.5.0"),
                QStringLiteral("- name: slack-files\n  type: http\n  allow:\n"
                               "    - domains: [files.slack.com]\n      methods: [DELETE]\n"
                               "      paths: [/files-pri/**]\n"
                               "- name: slack-api\n  type: http\n  allow:\n"
                               "    - domains: [slack.com]\n      methods: [GET, POST, PUT]\n"
                               "    - domains: ['*.slack.com']\n      methods: [GET]\n"),
                QStringLiteral("# Slack\n\nAnswer in the channel.\nBe short.\nNever ask twice.\n"));
    preview.layerBytes = 5138022;
    preview.scripts.append({QStringLiteral("scripts/purge.py"), 512, QStringLiteral("purge()\n")});
    preview.files.append({QStringLiteral("scripts/purge.py"), 512});
    return preview;
}

inline ReplaceDialog *replaceDialog(const Theme *theme)
{
    auto *dialog = new ReplaceDialog(theme);
    dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    Pack pack;
    pack.id = QStringLiteral("p1");
    pack.name = QStringLiteral("slack");
    pack.displayName = QStringLiteral("Slack");
    pack.version = QStringLiteral("1.4.0");
    pack.imageRef = QStringLiteral("registry.acme.io/agents/slack:1.5.0");
    pack.imageDigest = slackNow().digest;
    pack.sizeBytes = qint64(4718592);
    dialog->setPack(pack);
    AgentRole support;
    support.name = QStringLiteral("support");
    support.environment = QStringLiteral("production");
    AgentRole triage;
    triage.name = QStringLiteral("triage");
    triage.environment = QStringLiteral("staging");
    dialog->setRoles(AgentRoles{support, triage});
    dialog->setTags(*ImageReference::parse(pack.imageRef),
                    {QStringLiteral("1.5.0"), QStringLiteral("1.4.0"), QStringLiteral("1.3.2")});
    return dialog;
}

inline bool compared(const QWidget *dialog)
{
    return QTest::qWaitFor(
        [dialog] { return !dialog->findChild<WideningTicks *>()->isComparing(); });
}

inline QWidget *replaceSeen(const Theme *theme, const ImagePreview &next, bool ticks)
{
    auto *dialog = replaceDialog(theme);
    dialog->setPreview(*dialog->parsedReference(), next);
    dialog->setPresentImage(sideOf(slackNow()), slackNow());
    if (!compared(dialog))
        qFatal("not compared");
    const auto boxes = dialog->findChild<WideningTicks *>()->findChildren<QCheckBox *>();
    if (ticks && !boxes.isEmpty())
        boxes.first()->click();
    return dialog;
}

inline QWidget *replaceNarrower(const Theme *theme)
{
    auto narrower = slackNow();
    narrower.digest = slackNew().digest;
    narrower.imageDigest = narrower.digest;
    narrower.manifest->version = QStringLiteral("1.5.0");
    narrower.manifest->capabilities.remove(QStringLiteral(", POST"));
    return replaceSeen(theme, narrower, false);
}

inline QWidget *replaceRefused(const Theme *theme)
{
    auto *dialog = replaceDialog(theme);
    dialog->setRoles(std::nullopt);
    RegistryError error;
    error.fault = RegistryFault::CredentialsNeeded;
    error.host = QStringLiteral("registry.acme.io");
    error.httpStatus = 401;
    const auto text = registryErrorText(error);
    dialog->setPreviewRefused(*dialog->parsedReference(), text.headline, text.advice, true);
    return dialog;
}

inline QWidget *replaceBusy(const Theme *theme)
{
    auto *dialog = static_cast<ReplaceDialog *>(replaceSeen(theme, slackNew(), true));
    dialog->setBusy(true);
    return dialog;
}

inline QWidget *createBeside(const Theme *theme)
{
    auto *dialog = create(theme);
    dialog->setPreview(*dialog->parsedReference(), imagePreview());
    auto present = sideOf(imagePreview());
    present.capabilities = QStringLiteral("- name: pagerduty\n  type: http\n  allow:\n"
                                          "    - domains: [api.pagerduty.com]\n"
                                          "      methods: [GET]\n      paths: [/incidents/**]\n");
    present.behavior = Knowledge::Unknown;
    present.scripts.reset();
    dialog->setExisting(QStringLiteral("Acme already has incident-runbooks 3.0.0. The server may "
                                       "refuse this one, and a role with both may conflict."));
    dialog->setPresent(present);
    if (!compared(dialog))
        qFatal("not compared");
    return dialog;
}

inline QWidget *textDifference(const Theme *theme)
{
    QString before = QStringLiteral("# Slack\n\n");
    for (int i = 1; i <= 14; ++i)
        before += QStringLiteral("%1. Answer in the thread, never in the channel.\n").arg(i);
    auto after = before;
    after.replace(QStringLiteral("9. Answer in the thread, never in the channel.\n"),
                  QStringLiteral("9. Answer in the channel.\n9a. Mention \u202Ehere.\n"));
    auto *dialog = new DifferenceDialog(
        QStringLiteral("Difference of behavior.md"),
        {{QStringLiteral("behavior.md"), before, after + QStringLiteral("No end"), {}}}, theme);
    if (!QTest::qWaitFor([dialog] { return !dialog->isWorking(); }))
        qFatal("not compared");
    return dialog;
}

inline QHash<QString, Maker> replacements()
{
    return {{QStringLiteral("replace-looking"), [](const Theme *t) { return replaceDialog(t); }},
            {QStringLiteral("replace-widens"),
             [](const Theme *t) { return replaceSeen(t, slackNew(), true); }},
            {QStringLiteral("replace-narrows"), replaceNarrower},
            {QStringLiteral("replace-same"),
             [](const Theme *t) { return replaceSeen(t, slackNow(), false); }},
            {QStringLiteral("replace-refused"), replaceRefused},
            {QStringLiteral("replace-busy"), replaceBusy},
            {QStringLiteral("create-beside"), createBeside},
            {QStringLiteral("difference"), textDifference}};
}

} // namespace packdesk::looks
