// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>

namespace packdesk {

struct Pack;
struct PackFilter;

/// Longest text of the server that is put into one line, in UTF-16 units.
inline constexpr int lineLimit = 300;
/// Longest text of the server that is put into a tooltip or a paragraph, in UTF-16 units.
inline constexpr int paragraphLimit = 2000;

/// What the pack is called, made visible.
QString packTitle(const Pack &pack);
/// The chosen values of all facets, as *Yours, Verified, Reach: Needs a look*.
QString chosenText(const PackFilter &filter);
/// Two lines: the local time and the same in UTC.
QString timeToolTip(const QDateTime &time);

} // namespace packdesk
