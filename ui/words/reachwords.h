// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/difference.h"

#include <QString>

namespace packdesk {

/// `every path`, `plain http`: a mark in two words, for a cell, a tooltip or a filter.
QString capabilityMarkText(CapabilityMark mark);
/// The same for each mark, in the order of CapabilityMark.
QStringList capabilityMarkTexts(CapabilityMarks marks);
/// What a mark of a row means for who answers for it, in one sentence.
QString capabilityMarkSentence(CapabilityMark mark, const CapabilityRow &row);
/// One sentence for each mark of a row, in the order of CapabilityMark.
QStringList capabilityMarkSentences(const CapabilityRow &row);

/// `/api/**, /files/*`, or `every path`.
QString pathsText(const QStringList &paths);
/// `GET, DELETE on files.slack.com, every path`.
QString capabilityRowText(const CapabilityRow &row);

/// `3 domains`, `1 domain`, `no domain`; `not readable` where nothing is known.
QString reachText(const Reach &reach);

struct ReachChangeText
{
    /// What is reached: `DELETE on files.slack.com, /files-pri/**`.
    QString headline;
    /// Whose it is and why it is listed: `slack-files · new domain`.
    QString reason;
};

/// One entry of CapabilityDifference::added or widened.
ReachChangeText widerText(const ReachChange &change);
/// One entry of CapabilityDifference::narrowed or removed.
ReachChangeText narrowerText(const ReachChange &change);

} // namespace packdesk
