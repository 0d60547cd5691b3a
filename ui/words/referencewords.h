// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/imagereference.h"

#include <QStringList>

namespace packdesk {

/// One sentence that says which part of the reference is wrong, and how it would be right.
QString problemText(const ReferenceProblem &problem);
/// `Registry registry.acme.io · repository agents/slack · tag 1.5.0`; says what will be taken
/// where registry or tag is missing.
QString referenceSummary(const ImageReference &reference);
/// What the reference itself gives to that summary, in its order: registry, repository, tag,
/// digest.
QStringList referenceParts(const ImageReference &reference);

} // namespace packdesk
