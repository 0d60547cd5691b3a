// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/review/widening.h"

#include <QString>
#include <QStringList>

namespace packdesk {

struct WideningText
{
    /// What is ticked, in one sentence or its half.
    QString headline;
    /// Parts of the headline in a heavier weight, in their order.
    QStringList strong;
    /// Whose it is, why it is listed, what was there before; a few lines.
    QStringList lines;
    /// All of it, where the lines do not tell all; else empty.
    QStringList all;
};

WideningText wideningText(const Widening &widening);
/// `GET on a.com, /x · slack-api · fewer domains`: an entry of WideningReport::narrowed.
QString narrowedText(const ReachChange &change);
/// `GET on a.com, /x · slack-api`: an entry of WideningReport::unchanged.
QString unchangedText(const CapabilityRow &row);

} // namespace packdesk
