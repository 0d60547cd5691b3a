// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>

namespace packdesk {

/// All take UTC (or any zone) and give local time; an invalid time gives `Not stated`.

/// `22 May 2026, 09:12`
QString dateTimeText(const QDateTime &time);
/// `14:02:11`, with the date in front where it is not the day of `now`.
QString momentText(const QDateTime &time, const QDateTime &now = QDateTime::currentDateTimeUtc());
/// The same in less room: `14:02:11`, `22 May, 14:02` where it is not the day of `now`, and
/// `22 May 2025` where it is another year.
QString shortMomentText(const QDateTime &time,
                        const QDateTime &now = QDateTime::currentDateTimeUtc());
/// `just now`, `5 min ago`, `2 h ago`, `yesterday`, `12 May`, `12 May 2025`
QString relativeText(const QDateTime &time, const QDateTime &now = QDateTime::currentDateTimeUtc());
/// `2026-05-22 07:12:00 UTC`, for tooltips.
QString utcText(const QDateTime &time);
/// A duration: `0.2 s`, `30 s`, `2:05`; empty for a negative one.
QString durationText(qint64 milliseconds);

} // namespace packdesk
