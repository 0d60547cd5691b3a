// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packfilter.h"
#include "models/packs/packlistdefs.h"

#include <QString>

namespace packdesk {

/// Raw values of the answer turned into words; a value that is not known is shown as it came
/// (made visible), null as `Not stated`.
QString tierText(const QString &tier);
QString visibilityText(const QString &visibility);
QString originText(const QString &imageOrigin);
QString ownerText(PackOwner owner);
QString notStatedText();
/// One sentence on who sees a pack of this visibility. @param organisation its name
QString visibilityExplanation(const QString &visibility, const QString &organisation);

QString facetTitle(Facet facet);
/// The words of a facet's raw value (see PackFilter for the values).
QString facetValueText(Facet facet, const QString &value);

} // namespace packdesk
