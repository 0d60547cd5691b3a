// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace packdesk {

/// More than these are not taken from one text, and no more than its first mebibyte is looked at.
constexpr int mostMentionedPaths = 500;

/// Paths inside the pack that a text of it mentions: words that begin with one of the well-known
/// folders, also behind `/workspace/packs/NAME/`, and targets of Markdown links, relative to where
/// the text stands. In the order in which they come, each once. That a path is mentioned does not
/// say that it is there. Thread-safe.
/// @param of path of the text inside the pack
QStringList mentionedPaths(const QString &text, const QString &of);

} // namespace packdesk
