// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/review/syncfile.h"

#include <QString>
#include <QStringList>

namespace packdesk {

struct Pack;

/// `3 lines added, 1 removed`, `not in the pack`: a few words for a cell.
QString differenceText(const ComparedFile &file);
/// `Will be sent`, `Live`, `Cannot be added`: the same.
QString syncStateText(const SyncFile &file);
/// Both in a sentence or two.
QString syncExplanation(const SyncFile &file);
/// Why a folder was not compared, and what can be done instead.
QString comparisonRefusalText(const ComparisonRefusal &refusal);
/// What the comparison has come to, in a few words: `9 files differ.`
QString comparisonHeadline(const FolderComparison &comparison);
/// `3 of 9 are live.`
QString liveText(const QList<SyncFile> &files);
/// What is true of those that are not live, and what can be done; empty where all are.
QString syncRestText(const QList<SyncFile> &files);
/// Why nothing (more) is sent: the pack has moved. @param path that was looked at where a digest
/// is not stated
struct MovedText
{
    QString headline;
    QString body;
};
MovedText syncMovedText(const QString &digestBefore, const QString &digestNow, const QString &path);
/// All are live; with the digests.
QString syncedText(const Pack &pack, const QString &digestBefore);
/// Not all are.
QString syncEndedText(const Pack &pack, const QList<SyncFile> &files);
/// What sending these means, before it is done; empty where there are none.
QString syncWarning(const FolderComparison &comparison, const Pack &pack);
/// The files that are not sent, named kind by kind, each with what can be done; a line for each.
QStringList leftOutLines(const FolderComparison &comparison);
/// What makes it doubtful that the folder is of this pack; empty where nothing does.
QString otherPackText(const FolderComparison &comparison, const Pack &pack);

} // namespace packdesk
