// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/packtexts.h"

#include "models/api/pack.h"
#include "models/packs/packfilter.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/timewords.h"

#include <QTextDocument>

#include <algorithm>

namespace packdesk {

QString packTitle(const Pack &pack)
{
    return visibleText(titleOf(pack), lineLimit);
}

QString chosenText(const PackFilter &filter)
{
    QStringList words;
    for (const auto facet : shownFacets) {
        auto values = filter.chosen.value(facet).values();
        std::sort(values.begin(), values.end());
        for (const auto &value : std::as_const(values)) {
            const auto word = facetValueText(facet, value);
            // Some words are clear only under their title.
            const bool titled = value.isEmpty() || facet == Facet::Reach;
            words += titled ? QStringLiteral("%1: %2").arg(facetTitle(facet), word) : word;
        }
    }
    return words.join(QStringLiteral(", "));
}

QString timeToolTip(const QDateTime &time)
{
    if (!time.isValid())
        return notStatedText();
    return dateTimeText(time) + QLatin1Char('\n') + utcText(time);
}

} // namespace packdesk
