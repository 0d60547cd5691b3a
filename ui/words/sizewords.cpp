// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/sizewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace packdesk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SizeWords)
};

// The C locale leaves out the separators of groups; nine digits in a row cannot be read.
QLocale grouping()
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return locale;
}

int unitOf(double bytes)
{
    int unit = 0;
    while (bytes >= 1023.95 && unit < 6) {
        bytes /= 1024;
        ++unit;
    }
    return unit;
}

QString unitName(int unit)
{
    static constexpr std::array names{"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    return QString::fromLatin1(names.at(std::size_t(unit)));
}

QString number(double bytes, int unit)
{
    for (int i = 0; i < unit; ++i)
        bytes /= 1024;
    const bool whole = unit == 0 || bytes >= 99.95 || qRound(bytes * 10) % 10 == 0;
    return grouping().toString(bytes, 'f', whole ? 0 : 1);
}

} // namespace

QString sizeText(qint64 bytes)
{
    if (bytes == 1)
        return Tr::tr("1 byte");
    const int unit = unitOf(double(bytes));
    return number(double(bytes), unit) + QLatin1Char(' ') + unitName(unit);
}

QString exactBytes(qint64 bytes)
{
    return bytes == 1 ? Tr::tr("1 byte") : Tr::tr("%1 bytes").arg(countText(bytes));
}

QString countText(qint64 count)
{
    return grouping().toString(count);
}

QString fileCountText(qint64 count)
{
    return count == 1 ? Tr::tr("1 file") : Tr::tr("%1 files").arg(countText(count));
}

QString progressText(qint64 sent, qint64 total)
{
    if (total < 0)
        return sizeText(sent);
    const int unit = unitOf(double(total));
    if (unitOf(double(sent)) != unit)
        return Tr::tr("%1 of %2", "bytes sent of all").arg(sizeText(sent), sizeText(total));
    return Tr::tr("%1 of %2", "bytes sent of all").arg(number(double(sent), unit), sizeText(total));
}

QString rateText(double bytesPerSecond)
{
    if (!(bytesPerSecond >= 1))
        return {};
    return Tr::tr("%1/s", "a size per second").arg(sizeText(qint64(bytesPerSecond)));
}

QString clockText(qint64 seconds)
{
    if (seconds < 0)
        return {};
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    const QString end = two(seconds % 60);
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(end);
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), end);
}

QString timeLeftText(qint64 seconds)
{
    return seconds < 0 ? QString() : Tr::tr("%1 left", "time").arg(clockText(seconds));
}

} // namespace packdesk
