// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/timewords.h"

#include "ui/words/packwords.h"
#include "ui/words/sizewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace packdesk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

QString format(const QDateTime &local, const QString &pattern)
{
    return QLocale().toString(local, pattern);
}

} // namespace

QString dateTimeText(const QDateTime &time)
{
    return time.isValid() ? format(time.toLocalTime(), Tr::tr("d MMM yyyy, HH:mm"))
                          : notStatedText();
}

QString momentText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return notStatedText();
    const auto local = time.toLocalTime();
    const bool today = local.date() == now.toLocalTime().date();
    return format(local, today ? Tr::tr("HH:mm:ss") : Tr::tr("d MMM yyyy, HH:mm:ss"));
}

QString shortMomentText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return notStatedText();
    const auto date = time.toLocalTime().date();
    const auto today = now.toLocalTime().date();
    if (date == today)
        return momentText(time, now);
    return format(time.toLocalTime(),
                  date.year() == today.year() ? Tr::tr("d MMM, HH:mm") : Tr::tr("d MMM yyyy"));
}

QString relativeText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return notStatedText();
    const auto local = time.toLocalTime();
    const auto today = now.toLocalTime().date();
    const qint64 seconds = time.secsTo(now);
    // A clock that is a little ahead is no news; more than that is shown as the date it claims.
    if (seconds >= -60 && seconds < 60)
        return Tr::tr("just now");
    if (seconds >= 60 && seconds < 3600)
        return Tr::tr("%1 min ago").arg(seconds / 60);
    if (seconds >= 3600 && local.date() == today)
        return Tr::tr("%1 h ago").arg(seconds / 3600);
    if (local.date().daysTo(today) == 1)
        return Tr::tr("yesterday");
    return format(local,
                  local.date().year() == today.year() ? Tr::tr("d MMM") : Tr::tr("d MMM yyyy"));
}

QString utcText(const QDateTime &time)
{
    return time.isValid()
        ? QLocale::c().toString(time.toUTC(), QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"))
        : notStatedText();
}

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 0)
        return {};
    if (milliseconds < 9'950)
        return Tr::tr("%1 s", "seconds")
            .arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1));
    const qint64 seconds = (milliseconds + 500) / 1000;
    return seconds < 60 ? Tr::tr("%1 s", "seconds").arg(seconds) : clockText(seconds);
}

} // namespace packdesk
