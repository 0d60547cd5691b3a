// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace packdesk {

enum class LineKind { Common, Removed, Added };

struct DifferenceLine
{
    LineKind kind = LineKind::Common;
    /// Line numbers in the earlier and in the later text, from 1; 0 where it is not in that one.
    int before = 0;
    int after = 0;
    /// Without its line feed; a carriage return in front of that stays.
    QString text;
    /// A line feed follows. Only the last line of a text may lack it.
    bool isEnded = true;

    friend bool operator==(const DifferenceLine &, const DifferenceLine &) = default;
};

/// What a later text has other than an earlier one, line by line: without the removed lines it is
/// the later text, without the added ones the earlier one.
struct LineDifference
{
    /// In order; of a change the removed lines come first.
    QList<DifferenceLine> lines;
    int removed = 0;
    int added = 0;
    /// Not all that both have could be matched: the texts differ too much for the work that this
    /// may cost.
    bool isCoarse = false;

    bool isEmpty() const { return removed == 0 && added == 0; }
};

/// The shortest difference, by the algorithm of Myers; of texts that differ in more than about a
/// thousand lines beyond a common start and end, all between these counts as changed. Texts of
/// 1 MiB take up to a quarter of a second. Thread-safe.
LineDifference lineDifference(const QString &before, const QString &after);

} // namespace packdesk
