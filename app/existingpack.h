// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"

namespace packdesk {

class SessionHolder;
class Snapshot;
struct PackManifest;

/// The pack of this name that the organisation has already: the one with this version, else the
/// newest. Empty where it has none, or where that is not known.
/// @param snapshot the list as it was read last; may be nullptr
std::optional<Pack> existingPack(const Snapshot *snapshot, const PackManifest &manifest);

/// What the organisation has already of the pack that is to come: a sentence for the review, empty
/// where it has none of this name, or where that is not known. GUI thread.
/// @param snapshot the list as it was read last; may be nullptr
QString existingPackSentence(const Snapshot *snapshot, const SessionHolder &sessions,
                             const PackManifest &manifest);

} // namespace packdesk
