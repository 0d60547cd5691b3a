// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// IEC units with at most one decimal: `812 KiB`, `4.5 MiB`, `17 bytes`.
QString sizeText(qint64 bytes);
/// `4,718,592 bytes`, grouped as the locale does.
QString exactBytes(qint64 bytes);
/// A count, grouped as the locale does.
QString countText(qint64 count);
/// `1 file`, `2,014 files`.
QString fileCountText(qint64 count);
/// `182 of 293 MiB` where both share a unit, else `900 KiB of 4.5 MiB`; only the first where
/// `total` is negative.
QString progressText(qint64 sent, qint64 total);
/// `18.4 MiB/s`; empty for a rate that is not positive.
QString rateText(double bytesPerSecond);
/// `0:06`, `1:02:03`; empty for a negative number.
QString clockText(qint64 seconds);
/// `0:06 left`; empty for a negative number.
QString timeLeftText(qint64 seconds);

} // namespace packdesk
