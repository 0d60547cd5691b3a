// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

class SessionHolder;
class Snapshot;
struct PackManifest;

/// What the organisation has already of the pack that is to come: a sentence for the review, empty
/// where it has none of this name, or where that is not known. Costs the same however long the
/// list is. GUI thread.
/// @param snapshot the list as it was read last; may be nullptr
QString existingPackSentence(const Snapshot *snapshot, const SessionHolder &sessions,
                             const PackManifest &manifest);

} // namespace packdesk
