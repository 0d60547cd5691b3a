// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/syncdifferences.h"

#include "models/api/worker.h"
#include "models/text/wholetext.h"
#include "ui/words/sizewords.h"

#include <memory>

namespace packdesk {

namespace {

constexpr qsizetype longestText = qsizetype(1) << 20;

bool isShown(const QByteArray &bytes)
{
    return bytes.size() <= longestText && !bytes.contains('\0') && bytes.isValidUtf8();
}

} // namespace

QList<TextPair> textPairs(const QList<FileChange> &changes)
{
    QList<TextPair> pairs;
    for (const auto &change : changes) {
        if (isShown(change.before) && isShown(change.after))
            pairs.append({change.path, wholeText(change.before), wholeText(change.after), {}});
        else
            pairs.append(
                {change.path, QString(), QString(),
                 DifferenceDialog::tr("This file cannot be shown: it is no text, or too large. It "
                                      "has %1 in the pack, %2 in the folder.")
                     .arg(sizeText(change.before.size()), sizeText(change.after.size()))});
    }
    return pairs;
}

void openDifferences(const QList<FileChange> &changes, const Theme *theme, QWidget *parent)
{
    const auto pairs = std::make_shared<QList<TextPair>>();
    runOnWorker(
        parent, [pairs, changes] { *pairs = textPairs(changes); },
        [pairs, theme, parent] {
            auto *dialog
                = new DifferenceDialog(DifferenceDialog::tr("Differences"), *pairs, theme, parent);
            dialog->open();
        });
}

} // namespace packdesk
