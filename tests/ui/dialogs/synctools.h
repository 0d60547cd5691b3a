// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "models/review/syncfile.h"

/// Folders that were compared with a pack, for dialogs.
namespace packdesk::syncs {

inline Pack slackPack()
{
    Pack pack;
    pack.id = QStringLiteral("p1");
    pack.name = QStringLiteral("slack");
    pack.displayName = QStringLiteral("Slack");
    pack.version = QStringLiteral("1.4.0");
    pack.imageDigest = QStringLiteral("sha256:") + QString(64, QLatin1Char('9'));
    return pack;
}

inline QByteArray manifestYaml(const QString &capabilities)
{
    QString yaml = QStringLiteral("name: slack\nversion: 1.4.0\ndescription: A pack\n"
                                  "category: chat\n");
    if (!capabilities.trimmed().isEmpty())
        yaml += QStringLiteral("capabilities:\n");
    for (const auto &line : capabilities.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        yaml += QStringLiteral("  ") + line + QLatin1Char('\n');
    return yaml.toUtf8();
}

/// As it comes to with these bytes; `others` have been read as well.
inline FolderComparison comparisonOf(const QList<FileChange> &changes,
                                     const QList<ComparedFile> &others = {},
                                     const ArchiveReport &folder = {})
{
    auto files = others;
    for (const auto &change : changes)
        files += compareBytes(change);
    return concludeComparison(folder, files, changes);
}

inline ComparedFile other(const char *path, FileDifference difference)
{
    ComparedFile file;
    file.path = QString::fromLatin1(path);
    file.difference = difference;
    return file;
}

/// Guides and behavior.md; nothing of them reaches further but the last one.
inline QList<FileChange> textChanges(int guides, bool behavior = true)
{
    QList<FileChange> changes;
    for (int i = 1; i <= guides; ++i)
        changes.append({QStringLiteral("guides/%1.md").arg(i), "# Guide\n\nAsk first.\n",
                        "# Guide\n\nAsk first, then act.\n" + QByteArray(i, '\n')});
    if (behavior)
        changes.append({QStringLiteral("behavior.md"), "Be short.\n", "Be short and kind.\n"});
    return changes;
}

} // namespace packdesk::syncs
