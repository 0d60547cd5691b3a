// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/text/texttokens.h"

namespace packdesk {

/// See tokensOf(). The state tells of a block text or a quoted one that goes on.
QList<TextToken> yamlTokens(const QString &line, int *state);

} // namespace packdesk
