// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/timetext.h"

#include "models/api/jsonreader.h"

#include <chrono>

namespace packdesk {

namespace {

// -1 where there is something else than digits.
int numberAt(QByteArrayView text, int from, int digits)
{
    int number = 0;
    for (int i = from; i < from + digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = 10 * number + (text[i] - '0');
    }
    return number;
}

// What nearly all servers write, `2026-01-02T03:04:05Z`, a hundred times as quick as Qt reads it.
std::optional<qint64> plainTime(QByteArrayView text)
{
    using namespace std::chrono;
    const bool isPlain = text.size() == 20 && text[4] == '-' && text[7] == '-' && text[10] == 'T'
        && text[13] == ':' && text[16] == ':' && text[19] == 'Z';
    if (!isPlain)
        return std::nullopt;
    const int years = numberAt(text, 0, 4);
    const int months = numberAt(text, 5, 2);
    const int days = numberAt(text, 8, 2);
    const int hour = numberAt(text, 11, 2);
    const int minute = numberAt(text, 14, 2);
    const int second = numberAt(text, 17, 2);
    const year_month_day date{year{years}, month{unsigned(months)}, day{unsigned(days)}};
    if (years < 1 || months < 1 || days < 1 || hour < 0 || minute < 0 || second < 0 || !date.ok()
        || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const auto time = sys_days(date) + hours(hour) + minutes(minute) + seconds(second);
    return milliseconds(time.time_since_epoch()).count();
}

} // namespace

std::optional<qint64> timeFrom(QByteArrayView text)
{
    if (const auto plain = plainTime(text))
        return plain;
    const QDateTime time = json::toTime(QString::fromUtf8(text.data(), text.size()));
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace packdesk
