// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/text/texttokens.h"

namespace packdesk {

/// See tokensOf(). The state tells whether the line before was within a fence.
QList<TextToken> markdownTokens(const QString &line, int *state);

} // namespace packdesk
