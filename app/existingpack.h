// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

class SessionHolder;
class Snapshot;
struct Pack;
struct PackManifest;

/// The pack of this name that the organisation has already: the one with this version, else the
/// newest. nullptr where it has none, or where that is not known. Valid as long as the snapshot.
/// @param snapshot the list as it was read last; may be nullptr
const Pack *existingPack(const Snapshot *snapshot, const PackManifest &manifest);

/// What the organisation has already of the pack that is to come: a sentence for the review, empty
/// where it has none of this name, or where that is not known. Costs the same however long the
/// list is. GUI thread.
/// @param snapshot the list as it was read last; may be nullptr
QString existingPackSentence(const Snapshot *snapshot, const SessionHolder &sessions,
                             const PackManifest &manifest);

} // namespace packdesk
