// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/ui/dialogs/dialogtools.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/editdialog.h"
#include "ui/dialogs/openpathdialog.h"
#include "ui/review/texteditor.h"

#include <QHash>
#include <QPushButton>

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

inline Pack filesPack(char digit)
{
    Pack pack;
    pack.id = QStringLiteral("pack_1");
    pack.name = QStringLiteral("slack");
    pack.displayName = QStringLiteral("Slack");
    pack.version = QStringLiteral("1.4.0");
    pack.imageDigest = QStringLiteral("sha256:") + QString(64, QLatin1Char(digit));
    return pack;
}

inline EditDialog *edit(const Theme *theme, const QString &path, const QByteArray &bytes)
{
    auto *dialog = new EditDialog(theme);
    dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    dialog->begin(filesPack('a'), path);
    AgentRole role;
    role.id = QStringLiteral("r1");
    role.name = QStringLiteral("support");
    role.environment = QStringLiteral("production");
    dialog->setRoles(AgentRoles{role});
    if (!bytes.isNull())
        dialog->setFile(filesPack('a'), *EditableText::from(bytes), bytes);
    return dialog;
}

inline const QByteArray behaviorText
    = "# Slack\n\nAnswer in **one** sentence. See [the guide](guides/start.md).\n\n"
      "- Post to `#support` only.\n- Never write to people directly.\n\n> Be kind.\n";

inline EditDialog *editTyped(const Theme *theme)
{
    auto *dialog = edit(theme, QStringLiteral("behavior.md"), behaviorText);
    auto *editor = dialog->findChild<TextEditor *>();
    editor->moveCursor(QTextCursor::End);
    editor->insertPlainText(QStringLiteral("- Post to any channel that you are asked for.\n"));
    return dialog;
}

inline EditDialog *editReviewed(const Theme *theme)
{
    auto *dialog = editTyped(theme);
    named<QPushButton>(dialog, QStringLiteral("Review the change"))->click();
    return dialog;
}

inline EditDialog *editManifest(const Theme *theme)
{
    const QByteArray head = "name: slack\nversion: 1.4.0\ndescription: Slack for agents\n"
                            "category: chat\ncapabilities:\n";
    const QByteArray tail = "    type: http\n    allow:\n      - domains: [\"slack.com\"]\n"
                            "        methods: [GET]\n";
    auto *dialog = edit(theme, QStringLiteral("pack.yaml"), head + "  - name: api\n" + tail);
    auto *editor = dialog->findChild<TextEditor *>();
    editor->selectAll();
    editor->insertPlainText(QString::fromUtf8(
        "name: Slack\n" + head.mid(head.indexOf('\n') + 1) + "  - name: api\n"
        + QByteArray(tail).replace("[GET]", "[GET, POST]").replace("\"slack", "\"*.slack")));
    named<QPushButton>(dialog, QStringLiteral("Review the change"))->click();
    return dialog;
}

inline EditDialog *editMoved(const Theme *theme)
{
    auto *dialog = editReviewed(theme);
    dialog->setMoved(filesPack('c'), true);
    return dialog;
}

inline EditDialog *editUnstated(const Theme *theme)
{
    auto *dialog = editReviewed(theme);
    auto now = filesPack('c');
    now.imageDigest.clear();
    dialog->setMoved(now, true);
    return dialog;
}

inline EditDialog *editLost(const Theme *theme)
{
    auto *dialog = editTyped(theme);
    dialog->showError(samples::unknown(samples::remove()), samples::context());
    dialog->clearError();
    dialog->reject();
    return dialog;
}

inline EditDialog *editThereAlready(const Theme *theme)
{
    auto *dialog = editMoved(theme);
    const auto bytes = dialog->findChild<TextEditor *>()->text().toUtf8();
    dialog->setFile(filesPack('c'), *EditableText::from(bytes), bytes);
    return dialog;
}

inline EditDialog *editGivenUp(const Theme *theme)
{
    auto *dialog = editTyped(theme);
    dialog->reject();
    return dialog;
}

inline EditDialog *editSending(const Theme *theme)
{
    auto *dialog = editReviewed(theme);
    dialog->setBusy(EditDialog::Busy::Sending,
                    QStringLiteral("Sending. The server rebuilds the image, which may take a "
                                   "while. This window may be hidden meanwhile."));
    return dialog;
}

inline EditDialog *editUnreadable(const Theme *theme)
{
    auto *dialog = edit(theme, QStringLiteral("data/table.bin"), {});
    dialog->setNotEditable(QStringLiteral("This file is no text in UTF-8. Change it on this "
                                          "machine and sync its folder."));
    return dialog;
}

inline QHash<QString, std::function<QWidget *(const Theme *)>> fileLooks()
{
    return {
        {QStringLiteral("edit-text"), editTyped},
        {QStringLiteral("edit-reading"),
         [](const Theme *t) { return edit(t, QStringLiteral("behavior.md"), {}); }},
        {QStringLiteral("edit-review"), editReviewed},
        {QStringLiteral("edit-manifest"), editManifest},
        {QStringLiteral("edit-moved"), editMoved},
        {QStringLiteral("edit-unstated"), editUnstated},
        {QStringLiteral("edit-lost"), editLost},
        {QStringLiteral("edit-there-already"), editThereAlready},
        {QStringLiteral("edit-give-up"), editGivenUp},
        {QStringLiteral("edit-sending"), editSending},
        {QStringLiteral("edit-not-text"), editUnreadable},
        {QStringLiteral("open-path"),
         [](const Theme *t) { return openPath(t, QStringLiteral("guides/start.md")); }},
        {QStringLiteral("open-path-wrong"),
         [](const Theme *t) { return openPath(t, QStringLiteral("/guides/start.md")); }},
    };
}

} // namespace packdesk::looks
