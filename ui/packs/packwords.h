// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packfilter.h"

#include <QDateTime>
#include <QString>

namespace packdesk {

struct Pack;

/// How the values of a pack read to people. Texts of the server that have no word of ours are
/// shown as they came, as plain text with control and bidi characters made visible.
namespace packwords {

/// Longest text of the server that is put into a cell, in characters.
inline constexpr int cellLimit = 300;
/// Longest text of the server that is put into a tooltip or a paragraph, in characters.
inline constexpr int paragraphLimit = 2000;

QString notStated();
QString title(const Pack &pack);
QString tier(const QString &value);
QString visibility(const QString &value);
QString owner(PackOwner owner);
QString origin(const QString &value);
QString facetTitle(Facet facet);
/// The word for one value of a facet, as PackFilter has it.
QString facetValue(Facet facet, const QString &value);
/// The facets and the text that narrow the list, as *Yours, Verified*.
QString chosen(const PackFilter &filter);

/// IEC units with three significant digits: *4.5 MiB*.
QString size(qint64 bytes);
/// *4,718,592 bytes*.
QString exactBytes(qint64 bytes);
/// *2 h ago*, *yesterday*, *12 May*, *12 May 2025*: short, in local time.
QString shortTime(const QDateTime &time, const QDateTime &now);
/// *22 May 2026, 09:12*, in local time.
QString longTime(const QDateTime &time);
/// Two lines: the full local time and the same in UTC.
QString fullTime(const QDateTime &time);

} // namespace packwords
} // namespace packdesk
