// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfilter.h"

#include "models/packs/searchindex.h"

namespace packdesk {

bool PackFilter::isEmpty() const
{
    return chosenCount() == 0 && SearchWords(text).isEmpty();
}

int PackFilter::chosenCount() const
{
    int count = 0;
    for (const QSet<QString> &values : chosen)
        count += int(values.size());
    return count;
}

} // namespace packdesk
